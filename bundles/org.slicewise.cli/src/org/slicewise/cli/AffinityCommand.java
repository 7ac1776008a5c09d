// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.slicewise.djl.AffinityTrainer;
import org.slicewise.djl.DjlSliceAffinity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise affinity}: learns from images alone which pixels of neighbouring slices belong together. */
@Command(
        name = "affinity",
        description = "Train a slice affinity on images, which the interpolation method learned carries masks with.",
        footerHeading = "%nNotes:%n",
        footer = "No mask is read, so the cases may be those whose masks are to be filled.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class AffinityCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CohortOptions cohort;

    @Mixin
    private AffinityTrainingOptions affinity;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file of the affinity.")
    private Path out;

    private final Surroundings surroundings;

    AffinityCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        affinity.training();
        OutputFile target = OutputFile.file(out);
        List<AffinityTrainer.Image> images = cohort.read(false).cases().stream()
                .<AffinityTrainer.Image>map(one -> one::readImage)
                .toList();
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            try (DjlSliceAffinity trained = affinity.train(images, cancellation, surroundings)) {
                trained.save(target.withParents());
            }
            spec.commandLine().getOut().println("Wrote " + target.path() + ".");
            return Exit.OK;
        });
    }
}
