// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slicewise.volume.Case;
import org.slicewise.volume.CaseHeaders;
import org.slicewise.volume.layout.CohortListing;
import org.slicewise.volume.layout.DatasetLayouts;
import org.slicewise.volume.layout.LeftOut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise cohort}: which cases a folder holds, and what keeps the others from being used. */
@Command(
        name = "cohort",
        description = "List the cases of a folder, and those that are left out with their reasons.",
        footerHeading = "%nOutput:%n",
        footer = "A CSV table: case, patient, images, masks, rule (what the labels of each mask mean), left out (the "
                + "reason; empty for a case that is used). An image or mask of no case is a line of its own. Several files or "
                + "rules are separated by \" | \". With --check also extent, spacing (mm), orientation, channels and warning, by the headers. The layout "
                + "that was recognised, and why, is said on standard error.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class CohortCommand implements Callable<Integer> {

    private CommandSpec spec;

    @Mixin
    private CohortOptions cohort;

    @Option(names = "--images-only", description = "List images without a mask, too, as predict takes them.")
    private boolean imagesOnly;

    @Option(
            names = "--check",
            description = "Read the headers: files that cannot be read, and masks on another grid, are left out.")
    private boolean check;

    @Option(names = "--json", description = "Print JSON instead of CSV.")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file, not to standard output.")
    private Path out;

    private final Surroundings surroundings;

    CohortCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Takes the specification of this command, and adds what each layout is to its help. */
    @Spec
    void describeLayouts(CommandSpec command) {
        spec = command;
        Stream<String> footer = Stream.of(command.usageMessage().footer());
        Stream<String> layouts = DatasetLayouts.names().stream()
                .map(name -> "%n" + name + ": " + DatasetLayouts.named(name).description());
        command.usageMessage()
                .footer(Stream.of(footer, Stream.of("%nLayouts:"), layouts)
                        .flatMap(lines -> lines)
                        .toArray(String[]::new));
    }

    @Override
    public Integer call() throws Exception {
        Optional<OutputFile> file = OutputFile.ifGiven(out);
        CohortListing listed = cohort.list(!imagesOnly);
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            List<CaseHeaders> headers = new ArrayList<>();
            CohortListing listing = check ? checked(listed, headers, cancellation) : listed;
            CohortReport report = new CohortReport(listing, headers);
            OutputFile.writeOrPrint(json ? report.json() + "\n" : report.csv(), file, spec);
            announce(listing);
            return Exit.OK;
        });
    }

    private CohortListing checked(CohortListing listing, List<CaseHeaders> headers, Cancellation cancellation)
            throws IOException {
        List<LeftOut> refused = new ArrayList<>();
        try (Progress progress = surroundings.progress(spec, "case")) {
            List<Case> cases = listing.cohort().cases();
            for (Case each : cases) {
                cancellation.check();
                try {
                    headers.add(CaseHeaders.read(each));
                } catch (IOException e) {
                    refused.add(new LeftOut(each.id(), e.getMessage()));
                }
                progress.at(headers.size() + refused.size(), cases.size(), each.id());
            }
        }
        return listing.without(refused);
    }

    private void announce(CohortListing listing) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(listing.how());
        listing.warning().ifPresent(warning -> err.println("Note: " + warning));
        err.flush();
    }
}
