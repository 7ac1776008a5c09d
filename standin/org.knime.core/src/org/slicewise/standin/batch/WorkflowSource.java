// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.knime.core.node.NodeLogger;
import org.slicewise.standin.filestore.TempArea;

/** Where the workflow to execute is: a folder, or an archive unpacked into a temporary one. */
final class WorkflowSource implements AutoCloseable {

    private static final NodeLogger LOGGER = NodeLogger.getLogger("Stand-in");

    private final Path folder;
    private final Path unpacked;
    private final Path archive;

    private WorkflowSource(Path folder, Path unpacked, Path archive) {
        this.folder = folder;
        this.unpacked = unpacked;
        this.archive = archive;
    }

    static WorkflowSource of(BatchOptions options) throws IOException {
        if (options.workflowDir() != null) {
            return new WorkflowSource(options.workflowDir(), null, null);
        }
        Path unpacked = TempArea.create("archive");
        try {
            Archive.unpack(options.workflowFile(), unpacked);
            return new WorkflowSource(rootIn(unpacked, options.workflowFile()), unpacked, options.workflowFile());
        } catch (IOException | RuntimeException e) {
            TempArea.delete(unpacked);
            throw e;
        }
    }

    private static Path rootIn(Path unpacked, Path archive) throws IOException {
        if (isWorkflow(unpacked)) {
            return unpacked;
        }
        try (Stream<Path> children = Files.list(unpacked)) {
            List<Path> workflows = children.filter(WorkflowSource::isWorkflow).toList();
            if (workflows.size() == 1) {
                return workflows.get(0);
            }
            throw new IOException(archive + " must hold one workflow, at its root or in one top folder; it holds "
                    + workflows.size() + " there.");
        }
    }

    static boolean isWorkflow(Path folder) {
        return Files.isRegularFile(folder.resolve("workflow.knime"));
    }

    Path folder() {
        return folder;
    }

    boolean isArchive() {
        return archive != null;
    }

    /** The name of the workflow. */
    String name() {
        if (archive != null && folder.equals(unpacked)) {
            return archive.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        }
        return folder.getFileName().toString();
    }

    /** Packs the folder as it is now into the archive it came from. */
    void repack() throws IOException {
        Archive.pack(unpacked, "", archive);
    }

    @Override
    public void close() {
        if (unpacked != null) {
            try {
                TempArea.delete(unpacked);
            } catch (IOException e) {
                LOGGER.warn("Temporary files are left in " + unpacked + ": " + e.getMessage());
            }
        }
    }
}
