// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Case;
import org.slicewise.volume.Grid;
import org.slicewise.volume.text.Csv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise sample}: which slices of each case should be annotated. */
@Command(
        name = "sample",
        description = "Choose the slices of each case that an expert should annotate.",
        footerHeading = "%nOutput:%n",
        footer = "A CSV table: case, axis (storage axis the slices lie along), total, count, slices. Slices are "
                + "storage indices along that axis, from 0, separated by spaces.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class SampleCommand implements Callable<Integer> {

    private static final String HEADER = "case,axis,total,count,slices\n";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CohortOptions cohort;

    @Mixin
    private SamplingOptions sampling;

    @Option(names = "--out", paramLabel = "CSV", description = "Write the table to this file, not to standard output.")
    private Path out;

    @Option(
            names = "--masks",
            paramLabel = "DIR",
            description = "Also write a sparse mask DIR/CASE.nii.gz of each case: its mask on the chosen slices, "
                    + "255 (not annotated) elsewhere.")
    private Path masks;

    private final Surroundings surroundings;

    SampleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        SamplingOptions.Choice choice = sampling.choice();
        Optional<OutputFile> table = OutputFile.ifGiven(out);
        OutputFile maskFolder = masks == null ? null : OutputFile.folder(masks);
        List<Case> cases = cohort.read(masks != null).cases();
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            List<Chosen> chosen = new ArrayList<>();
            for (Case aCase : cases) {
                cancellation.check();
                chosen.add(new Chosen(aCase, aCase.readGrid(), choice.of(aCase)));
            }
            if (maskFolder != null) {
                writeMasks(chosen, maskFolder, cancellation);
            }
            OutputFile.writeOrPrint(
                    HEADER + chosen.stream().map(Chosen::row).collect(Collectors.joining()), table, spec);
            return Exit.OK;
        });
    }

    private void writeMasks(List<Chosen> chosen, OutputFile folder, Cancellation cancellation) throws IOException {
        try (Progress progress = surroundings.progress(spec, "mask")) {
            int done = 0;
            for (Chosen one : chosen) {
                cancellation.check();
                one.aCase
                        .readMask()
                        .keepOnly(one.slices)
                        .toFileMask()
                        .write(new OutputFile(folder.path().resolve(one.aCase.id() + ".nii.gz")).withParents());
                progress.at(++done, chosen.size(), one.aCase.id());
            }
        }
    }

    private record Chosen(Case aCase, Grid grid, AnnotatedSlices slices) {
        String row() {
            String indices = slices.indices().stream().map(String::valueOf).collect(Collectors.joining(" "));
            return "%s,%s,%d,%d,%s%n"
                    .formatted(
                            Csv.field(aCase.id()),
                            slices.axis().name().toLowerCase(Locale.ROOT),
                            grid.extent().along(slices.axis()),
                            slices.indices().size(),
                            indices);
        }
    }
}
