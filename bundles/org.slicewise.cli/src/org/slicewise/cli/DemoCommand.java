// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise demo}: the getting-started workflow, from phantoms to an IoU table. */
@Command(
        name = "demo",
        description = "Run the getting-started workflow on phantoms it makes itself, and show its IoU table.",
        footerHeading = "%nOutput:%n",
        footer = "The table as CSV and its plot as PNG, in the folder that the last line names. It needs no data "
                + "and no network. The workflow is the folder workflows/getting-started, run as \"slicewise "
                + "workflow\" would run it: in the stand-in for KNIME, or in KNIME when KNIME_HOME is set.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {
            "0:the workflow ran",
            "1:there is no runtime or no workflow, or it wrote no table",
            Exit.USAGE_TEXT,
            "3:the workflow did not load",
            "4:a node failed; the line above says which and why",
            "130:cancelled with Ctrl-C"
        })
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "slicewise-demo",
            description = "Folder of the results (default: ./${DEFAULT-VALUE}).")
    private Path out;

    private final Surroundings surroundings;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Path results = OutputFile.folder(out).path().toAbsolutePath().normalize();
        Path workflow = surroundings.requireHome().resolve("workflows").resolve("getting-started");
        List<String> options = List.of("-workflow.variable=results," + results + ",String");
        WorkflowRun run = new WorkflowRun(workflow, WorkflowCommand.withDefaults(options, false));
        WorkflowRuntime runtime = WorkflowRuntime.find(surroundings);
        PrintWriter err = spec.commandLine().getErr();
        err.println("Running the getting-started workflow on phantoms in " + runtime.title() + ".");
        err.flush();
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        int code = run.in(runtime);
        if (code == Exit.OK) {
            show(results, start);
        }
        return code;
    }

    private void show(Path results, Instant start) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(table(results));
        out.println("Results are in %s: %s".formatted(results, String.join(", ", filesSince(start, results))));
        out.flush();
    }

    private static String table(Path results) throws IOException {
        Path csv = results.resolve("iou.csv");
        if (!Files.isRegularFile(csv)) {
            throw new CommandFailure("The workflow ran, but wrote no table %s.".formatted(csv));
        }
        return TextTable.ofCsv(Files.readAllLines(csv));
    }

    private static List<String> filesSince(Instant start, Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(start)) {
                    names.add(file.getFileName().toString());
                }
            }
        }
        return names;
    }
}
