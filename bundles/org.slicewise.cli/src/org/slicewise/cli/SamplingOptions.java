// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.slicewise.djl.AutoEncoderFeatures;
import org.slicewise.sampling.CohortSample;
import org.slicewise.sampling.CohortSampling;
import org.slicewise.sampling.SamplingCase;
import org.slicewise.sampling.SamplingScope;
import org.slicewise.sampling.SamplingSpec;
import org.slicewise.sampling.SliceBudget;
import org.slicewise.sampling.SliceSampler;
import org.slicewise.sampling.SliceSamplers;
import org.slicewise.sampling.features.FeatureMakers;
import org.slicewise.volume.Case;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which slices are annotated: budget, sampler, what the sampler looks at, and seed. */
final class SamplingOptions {

    /** The feature makers that users choose from. */
    static final FeatureMakers MAKERS = AutoEncoderFeatures.makers();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @ArgGroup
    private Budget budget;

    @Option(
            names = "--sampler",
            paramLabel = "NAME",
            defaultValue = "evenly-spaced",
            completionCandidates = Samplers.class,
            description = "Which slices: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String sampler;

    @Option(
            names = "--phase",
            paramLabel = "P",
            description = "For evenly-spaced: the place in each part, from 0 (its first slice) to 1 (its last one; "
                    + "default: 0.5).")
    private Double phase;

    @Option(
            names = "--features",
            paramLabel = "NAME",
            defaultValue = "pca",
            completionCandidates = Features.class,
            description = "What max-cover, k-center and typiclust compare slices by: ${COMPLETION-CANDIDATES} "
                    + "(default: ${DEFAULT-VALUE}).")
    private String features;

    @Option(
            names = "--scope",
            paramLabel = "NAME",
            defaultValue = "volume",
            completionCandidates = Scopes.class,
            description = "A budget for each volume, or one over the whole cohort, which needs features: "
                    + "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String scope;

    @Option(
            names = "--volumes",
            paramLabel = "SHARE",
            defaultValue = "1",
            converter = Share.class,
            description = "Share of the volumes to choose slices of, such as 0.25 or 1/4 (default: ${DEFAULT-VALUE}).")
    private double volumes;

    @Option(
            names = "--positive-share",
            paramLabel = "SHARE",
            description =
                    "Share of the chosen slices on which something is annotated, from 0 to 1: an oracle's choice.")
    private Double positiveShare;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of every random choice (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** Adds what each sampler and each kind of features is to the help of a command. */
    static void describe(CommandSpec command) {
        HelpList.add(command, "Samplers", SliceSamplers.names(), name -> SliceSamplers.named(name)
                .description());
        HelpList.add(
                command, "Features", MAKERS.names(), name -> MAKERS.named(name).description());
    }

    /** Checks the options, so that a wrong one ends the command before any work. */
    SamplingSpec spec() {
        return spec(false);
    }

    /** Checks the options, where the number of slices may also come from elsewhere; then it must not be among these. */
    SamplingSpec spec(boolean budgetIsElsewhere) {
        if (budgetIsElsewhere != (budget == null)) {
            throw Usage.wrong(
                    command,
                    budgetIsElsewhere
                            ? "--density and --count say how many slices to take; leave them out."
                            : "Say how many slices to take: --density D or --count N.");
        }
        SliceBudget checked = budget == null ? new SliceBudget.Count(1) : chosenBudget();
        Usage.value(command, "--features", () -> MAKERS.named(features));
        SamplingSpec all = SamplingSpec.of(chosenSampler(), checked, seed).withFeatures(features);
        SamplingSpec some = Usage.value(command, "--volumes", () -> all.withVolumes(volumes));
        SamplingSpec scoped = Usage.value(command, "--scope", () -> some.withScope(SamplingScope.named(scope)));
        return positiveShare == null
                ? scoped
                : Usage.value(
                        command, "--positive-share", () -> scoped.withPositiveShare(OptionalDouble.of(positiveShare)));
    }

    private SliceBudget chosenBudget() {
        return budget.density == null
                ? Usage.value(command, "--count", () -> new SliceBudget.Count(budget.count))
                : Usage.value(command, "--density", () -> new SliceBudget.Density(budget.density));
    }

    private SliceSampler chosenSampler() {
        SliceSampler named = Usage.value(command, "--sampler", () -> SliceSamplers.named(sampler));
        return phase == null ? named : Usage.value(command, "--phase", () -> named.withPhase(phase));
    }

    /** Returns the seed as it was given. */
    long seed() {
        return seed;
    }

    /** Chooses slices of the cases, with progress where images or masks are looked at. */
    static CohortSample choose(
            List<Case> cases, SamplingSpec spec, Surroundings around, CommandSpec command, Cancellation cancellation)
            throws IOException {
        Slicewise.quietEngine(command);
        List<SamplingCase> all = new ArrayList<>();
        for (Case each : cases) {
            cancellation.check();
            all.add(SamplingCase.of(each));
        }
        boolean looks = spec.needsFeatures() || spec.needsMasks();
        try (Progress progress = around.progress(command, "step")) {
            return CohortSampling.choose(all, spec, MAKERS, (done, of, what) -> {
                cancellation.check();
                if (looks) {
                    progress.at(done, of, what);
                }
            });
        }
    }

    /** Either the one or the other. */
    static final class Budget {
        @Option(
                names = "--density",
                paramLabel = "D",
                description = "Fraction of the axial slices to annotate, above 0 and at most 1.")
        private Double density;

        @Option(names = "--count", paramLabel = "N", description = "Number of slices to annotate in each volume.")
        private Integer count;
    }

    /** The names of the samplers with what users must be warned of, for the help. */
    static final class Samplers extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Samplers() {
            SliceSamplers.all().forEach(each -> add(each.kind().marked(each.name())));
        }
    }

    /** The names of the features, for the help. */
    static final class Features extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Features() {
            super(MAKERS.names());
        }
    }

    /** The names of the scopes, for the help. */
    static final class Scopes extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Scopes() {
            super(SamplingScope.words());
        }
    }
}
