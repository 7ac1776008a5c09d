// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slicewise.standin.filestore.TempArea;
import org.slicewise.standin.workflow.SavedFiles;
import org.slicewise.standin.workflow.Workflow;
import org.slicewise.standin.workflow.WorkflowSaver;

/** Where an executed workflow is saved: in place, in another folder, or in an archive. */
final class WorkflowTarget {

    private WorkflowTarget() {}

    static void requireReplaceable(Path folder) throws UsageException {
        try (Stream<Path> children = Files.list(folder)) {
            if (!WorkflowSource.isWorkflow(folder) && children.findAny().isPresent()) {
                throw new UsageException(
                        "-destDir=" + folder + " exists, and is neither empty nor a workflow: it is not overwritten.");
            }
        } catch (IOException e) {
            throw new UsageException("-destDir=" + folder + " is not a folder that can be written: " + e.getMessage());
        }
    }

    static void save(Workflow workflow, WorkflowSource source, BatchOptions options) throws IOException {
        if (options.destDir() != null) {
            saveCopy(workflow, source, options.destDir());
        } else if (options.destFile() != null) {
            saveArchive(workflow, source, options.destFile());
        } else {
            WorkflowSaver.save(workflow, source.folder());
            if (source.isArchive()) {
                source.repack();
            }
        }
    }

    private static void saveCopy(Workflow workflow, WorkflowSource source, Path target) throws IOException {
        if (target.equals(source.folder())) {
            WorkflowSaver.save(workflow, target);
            return;
        }
        Files.createDirectories(target.getParent());
        Path beside = Files.createTempDirectory(target.getParent(), ".saving");
        try {
            Path copy = beside.resolve("new");
            SavedFiles.copy(source.folder(), copy);
            WorkflowSaver.save(workflow, copy);
            if (Files.exists(target)) {
                Files.move(target, beside.resolve("old"));
            }
            Files.move(copy, target);
        } finally {
            TempArea.delete(beside);
        }
    }

    private static void saveArchive(Workflow workflow, WorkflowSource source, Path target) throws IOException {
        Path temp = TempArea.create("saving");
        try {
            Path copy = temp.resolve("workflow");
            SavedFiles.copy(source.folder(), copy);
            WorkflowSaver.save(workflow, copy);
            Archive.pack(copy, source.name() + "/", target);
        } finally {
            TempArea.delete(temp);
        }
    }
}
