// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slicewise.sampling.CaseSample;
import org.slicewise.sampling.CohortSample;
import org.slicewise.sampling.SamplingSpec;
import org.slicewise.volume.Case;
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
        footer = "Of a cohort a CSV table: case, axis (storage axis the slices lie along), total, count, slices, kind "
                + "(selection, biased or oracle), order, scores. Slices are storage indices along that axis, from 0, "
                + "separated by spaces; order has them as they were chosen, scores what they were chosen for. Of one "
                + "image JSON that also has the index from foot to head and the position in millimetres.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class SampleCommand implements Callable<Integer> {

    private CommandSpec spec;

    @Mixin
    private SampleSource source;

    @Mixin
    private SamplingOptions sampling;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the result to this file, not to standard output.")
    private Path out;

    @Option(
            names = "--masks",
            paramLabel = "DIR",
            description = "Also write a sparse mask DIR/CASE.nii.gz of each case with chosen slices: its mask on these "
                    + "slices, 255 (not annotated) elsewhere.")
    private Path masks;

    private final Surroundings surroundings;

    SampleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Takes the specification of this command, and adds what each sampler is to its help. */
    @Spec
    void describeSamplers(CommandSpec command) {
        spec = command;
        SamplingOptions.describe(command);
    }

    @Override
    public Integer call() throws Exception {
        SamplingSpec choice = sampling.spec();
        Optional<OutputFile> result = OutputFile.ifGiven(out);
        OutputFile maskFolder = masks == null ? null : OutputFile.folder(masks);
        List<Case> cases = source.cases(masks != null || choice.needsMasks());
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            CohortSample sample = SamplingOptions.choose(cases, choice, surroundings, spec, cancellation);
            if (maskFolder != null) {
                writeMasks(cases, sample, maskFolder, cancellation);
            }
            SampleTable table = new SampleTable(sample);
            String text = source.isOne() ? table.json(cases.get(0).image().toString()) + "\n" : table.csv();
            OutputFile.writeOrPrint(text, result, spec);
            return Exit.OK;
        });
    }

    private void writeMasks(List<Case> cases, CohortSample sample, OutputFile folder, Cancellation cancellation)
            throws IOException {
        try (Progress progress = surroundings.progress(spec, "mask")) {
            for (int done = 0; done < cases.size(); done++) {
                cancellation.check();
                CaseSample one = sample.cases().get(done);
                if (!one.chosen().isEmpty()) {
                    cases.get(done)
                            .readMask()
                            .keepOnly(one.slices())
                            .toFileMask()
                            .write(new OutputFile(folder.path().resolve(one.id() + ".nii.gz")).withParents());
                }
                progress.at(done + 1, cases.size(), one.id());
            }
        }
    }
}
