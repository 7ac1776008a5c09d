// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slicewise.djl.Golden;
import org.slicewise.djl.GoldenResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise doctor}: what is there, what is missing, and how to get it. */
@Command(
        name = "doctor",
        description = "Show what is there, what is missing, and how to get it.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {
            "0:segmenters can be trained on this machine, on the CPU at least; with --golden: all figures are as expected",
            "1:they cannot; the lines marked MISSING say why and what to do; with --golden: some figure is not as expected",
            Exit.USAGE_TEXT
        })
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Option(
            names = "--golden",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "DIR",
            description =
                    "Compute the figures of golden files again, which other implementations gave, and compare: of all "
                            + "*.json in DIR, or of those that come with Slicewise.")
    private Optional<String> golden;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            description = "Where to compute with --golden: auto, cpu or gpu:N (default: auto).")
    private Optional<String> device;

    private final Surroundings surroundings;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Slicewise.quietEngine(spec);
        if (golden.isPresent()) {
            return checkGolden(golden.get());
        }
        if (device.isPresent()) {
            throw Usage.wrong(spec, "--device needs --golden.");
        }
        List<Finding> findings = Finding.all(surroundings);
        boolean healthy = findings.stream().noneMatch(finding -> finding.state() == Finding.State.MISSING);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? json(findings, healthy) : text(findings, healthy));
        out.flush();
        return healthy ? Exit.OK : Exit.FAILED;
    }

    private int checkGolden(String folder) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        GoldenReport report = new GoldenReport(device.orElse("auto"));
        Consumer<GoldenResult> heard = result -> {
            if (!json) {
                out.print(GoldenReport.line(result));
                out.flush();
            }
        };
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            List<GoldenResult> results = folder.isEmpty()
                    ? Golden.checkOwn(report.device(), cancellation::isAsked, heard)
                    : Golden.check(Path.of(folder), report.device(), cancellation::isAsked, heard);
            out.print(json ? report.json(results) : report.summary(results));
            out.flush();
            return results.stream().allMatch(GoldenResult::passes) ? Exit.OK : Exit.FAILED;
        });
    }

    private static String text(List<Finding> findings, boolean healthy) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append("%-8s %-18s %s%n".formatted(finding.state().shown(), finding.what(), finding.found()));
            finding.cure().ifPresent(cure -> text.append("%-27s -> %s%n".formatted("", cure)));
        }
        return text.append(healthy ? "Segmenters can be trained here.\n" : "Segmenters cannot be trained here.\n")
                .toString();
    }

    private static String json(List<Finding> findings, boolean healthy) {
        return new Json()
                        .with("healthy", healthy)
                        .with(
                                "findings",
                                findings.stream().map(DoctorCommand::members).toList())
                + "\n";
    }

    private static Object members(Finding finding) {
        return new Json()
                .with("what", finding.what())
                .with("state", finding.state().shown())
                .with("found", finding.found())
                .with("cure", finding.cure().orElse(null))
                .members();
    }
}
