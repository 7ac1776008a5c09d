// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import static org.slicewise.checks.TrialWorkflow.config;
import static org.slicewise.checks.TrialWorkflow.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder to run one trial workflow in. */
final class Trial {

    private final TrialRuntime runtime;
    private final Path folder;

    Trial(TrialRuntime runtime, Path folder) {
        this.runtime = runtime;
        this.folder = folder;
    }

    TrialWorkflow workflow() throws IOException {
        return TrialWorkflow.in(folder.resolve("w"));
    }

    /** The settings of a Rows node. */
    static String rows(int rows, String text) {
        return config(
                "model",
                entry("rows", rows),
                entry("text", text),
                config("more", entry("repeatKey", false), entry("failAt", -1.0)));
    }

    /** The settings of a CountStart node. */
    static String start(int iterations, String variable) {
        return config("model", entry("iterations", iterations), entry("variable", variable));
    }

    /** The settings of a Writer node that writes only how many rows there are. */
    static String count(String file) {
        return config("model", entry("file", file), entry("countOnly", true));
    }

    /** Runs a workflow that must load without an error, and saves nothing. */
    BatchEnd run(TrialWorkflow workflow, String... more) throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("-nosave", "-failonloaderror", "-workflowDir=" + workflow.write()));
        arguments.addAll(List.of(more));
        return runtime.run(folder, arguments.toArray(new String[0]));
    }

    /** What a Writer node wrote. */
    List<String> written() throws IOException {
        return Files.readAllLines(folder.resolve("written.txt"));
    }
}
