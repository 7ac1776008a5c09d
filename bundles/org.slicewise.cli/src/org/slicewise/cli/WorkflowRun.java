// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of a workflow in a child process that shares this process's streams.
 *
 * @param workflow a workflow folder, or a {@code .knwf} archive
 * @param options the batch executor's own options
 */
record WorkflowRun(Path workflow, List<String> options) {

    private static final long KILL_AFTER_SECONDS = 20;

    /** Checks that the path is a workflow. */
    WorkflowRun {
        if (!Files.exists(workflow)) {
            throw new CommandFailure("There is no workflow folder %s.".formatted(workflow));
        }
        if (Files.isDirectory(workflow) && !Files.isRegularFile(workflow.resolve("workflow.knime"))) {
            throw new CommandFailure("%s is not a workflow folder: it holds no workflow.knime.".formatted(workflow));
        }
        options = List.copyOf(options);
    }

    /** Runs the workflow and returns the exit code of the runtime; a signal that ends this process ends the child. */
    int in(WorkflowRuntime runtime) throws IOException, InterruptedException {
        Path workspace = Files.createTempDirectory("slicewise-workspace");
        Process child = new ProcessBuilder(runtime.command(workspace, batchOptions()))
                .inheritIO()
                .start();
        Thread hook = new Thread(() -> end(child, workspace), "slicewise-end-child");
        Runtime.getRuntime().addShutdownHook(hook);
        int code = child.waitFor();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shutdownRuns) {
            return Exit.CANCELLED;
        }
        delete(workspace);
        return code;
    }

    private List<String> batchOptions() {
        List<String> all = new ArrayList<>();
        String kind = Files.isDirectory(workflow) ? "-workflowDir=" : "-workflowFile=";
        all.add(kind + workflow.toAbsolutePath().normalize());
        all.addAll(options);
        return all;
    }

    private static void end(Process child, Path workspace) {
        child.destroy();
        try {
            if (!child.waitFor(KILL_AFTER_SECONDS, TimeUnit.SECONDS)) {
                child.destroyForcibly();
            }
        } catch (InterruptedException e) {
            child.destroyForcibly();
        }
        delete(workspace);
    }

    private static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
