// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.segmentation.ValidationSpec;
import org.slicewise.volume.Case;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.Split;
import org.slicewise.volume.split.CohortSplitter;
import org.slicewise.volume.split.SplitSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say on which cases a training is scored, how often, and when it ends early. */
final class ValidationOptions {

    /** How often a training is validated unless it is said. */
    private static final int USUAL_TIMES = 10;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--validation",
            paramLabel = "F",
            defaultValue = "0",
            description =
                    "Fraction of the training cases to validate on instead, chosen by the seed, from 0 to below 1 "
                            + "(default: ${DEFAULT-VALUE}).")
    private double fraction;

    @Option(
            names = "--validation-split",
            paramLabel = "SPLIT",
            completionCandidates = SplitPart.Splits.class,
            description = "Validate on the cases of this split of the table that --split names.")
    private String split;

    @Option(
            names = "--validate-every",
            paramLabel = "N",
            description = "Iterations between two validations (default: a tenth of them all). The best segmenter is "
                    + "written.")
    private Integer every;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "End after so many validations without a better mean IoU (default: never).")
    private Integer patience;

    /** Returns the specification with what the options say; what does not fit together is wrong usage. */
    TrainingSpec applyTo(TrainingSpec spec) {
        if (!(fraction >= 0 && fraction < 1)) {
            throw Usage.wrong(command, "--validation must be from 0 to below 1, but is %s.".formatted(fraction));
        }
        if (fraction > 0 && split != null) {
            throw Usage.wrong(command, "--validation and --validation-split cannot both say where to validate.");
        }
        if (!isWanted() && (every != null || patience != null)) {
            throw Usage.wrong(
                    command,
                    "--validate-every and --patience need cases to validate on: --validation F, or --validation-split"
                            + " SPLIT.");
        }
        if (!isWanted()) {
            return spec;
        }
        int preset = spec.validation().every() > 0
                ? spec.validation().every()
                : Math.max(1, spec.iterations() / USUAL_TIMES);
        int often = every == null ? preset : every;
        if (often == 0) {
            throw Usage.wrong(command, "--validate-every must be above 0 where there are cases to validate on.");
        }
        int misses = patience == null ? spec.validation().patience() : patience;
        return Usage.value(command, "--validate-every", () -> spec.withValidation(new ValidationSpec(often, misses)));
    }

    private boolean isWanted() {
        return fraction > 0 || split != null;
    }

    /**
     * Returns the cases with their splits: those to validate on, and the others to train on.
     *
     * @param training the cases that are not held out
     */
    Cohort divided(List<Case> training, CohortOptions cohort, long seed) throws IOException {
        if (fraction > 0) {
            Cohort apart = new CohortSplitter(SplitSpec.heldOut(fraction, seed)).split(new Cohort(training));
            return new Cohort(apart.cases().stream()
                    .map(each -> each.withSplit(each.split() == Split.TEST ? Split.VALIDATION : Split.TRAIN))
                    .toList());
        }
        List<Case> all = new ArrayList<>(
                training.stream().map(each -> each.withSplit(Split.TRAIN)).toList());
        if (split != null) {
            cohort.readPart(split, "--validation-split")
                    .cases()
                    .forEach(each -> all.add(each.withSplit(Split.VALIDATION)));
        }
        return new Cohort(all);
    }
}
