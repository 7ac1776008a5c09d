// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slicewise.djl.Losses;
import org.slicewise.djl.Networks;
import org.slicewise.segmentation.Augmentations;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that change a training from the preset of its network. */
final class NetworkOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--network",
            paramLabel = "NAME",
            defaultValue = "unet-2d",
            completionCandidates = Names.class,
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). Options below that are not "
                    + "given keep the network's preset.")
    private String network;

    @Option(names = "--iterations", paramLabel = "N", description = "Number of batches.")
    private Integer iterations;

    @Option(names = "--batch", paramLabel = "N", description = "Patches in a batch.")
    private Integer batch;

    @Option(names = "--base-channels", paramLabel = "N", description = "Channels of the network's first level.")
    private Integer baseChannels;

    @Option(
            names = "--levels",
            paramLabel = "N",
            description = "Levels of the network, each at half the resolution of the one above.")
    private Integer levels;

    @Option(
            names = "--patch",
            paramLabel = "X,Y[,Z]",
            split = ",",
            arity = "1",
            hideParamSyntax = true,
            description = "What the network sees at once, in RAS voxels: X,Y for a 2D network, X,Y,Z for a 3D one.")
    private List<Integer> patch;

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            completionCandidates = LossNames.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String loss;

    @Option(
            names = "--class-weights",
            paramLabel = "W,W,...",
            split = ",",
            arity = "1",
            hideParamSyntax = true,
            description = "Weight of each class in the loss, background first, separated by commas.")
    private List<Double> classWeights;

    @Option(
            names = "--augment",
            paramLabel = "NAMES",
            split = ",",
            arity = "1",
            hideParamSyntax = true,
            completionCandidates = Augments.class,
            description =
                    "Any of ${COMPLETION-CANDIDATES}, or none, separated by commas, applied in this order. Figures "
                            + "that are not to be the standard ones stand in brackets: \"affine(degrees=15 p=0.5),flip-x\"; p is "
                            + "the share of patches that are changed.")
    private List<String> augmentations;

    /** Returns the specification of the training; a wrong value is wrong usage. */
    TrainingSpec spec(long seed) {
        TrainingSpec spec = value("--network", this::preset).withSeed(seed);
        spec = with(spec, "--levels", levels, (its, number) -> its.withOption("levels", number));
        spec = with(spec, "--iterations", iterations, TrainingSpec::withIterations);
        spec = with(spec, "--batch", batch, TrainingSpec::withBatch);
        spec = with(spec, "--loss", loss, NetworkOptions::withLoss);
        spec = with(spec, "--base-channels", baseChannels, (its, number) -> its.withOption("base-channels", number));
        spec = with(spec, "--patch", patch, NetworkOptions::withPatch);
        spec = with(spec, "--class-weights", classWeights, TrainingSpec::withClassWeights);
        return with(spec, "--augment", augmentations, NetworkOptions::withAugmentations);
    }

    private TrainingSpec preset() {
        boolean flat = Networks.dimensions(network) == 2;
        TrainingSpec byDefault = flat ? TrainingSpec.defaults2d() : TrainingSpec.defaults3d();
        return byDefault.network().name().equals(network) ? byDefault : byDefault.withNetwork(NetworkSpec.of(network));
    }

    private <T> TrainingSpec with(
            TrainingSpec spec, String option, T given, BiFunction<TrainingSpec, T, TrainingSpec> change) {
        return given == null ? spec : value(option, () -> change.apply(spec, given));
    }

    private TrainingSpec value(String option, Supplier<TrainingSpec> spec) {
        return Usage.value(command, option, spec);
    }

    private static TrainingSpec withLoss(TrainingSpec spec, String name) {
        if (!Losses.names().contains(name)) {
            throw new IllegalArgumentException(
                    "There is no loss \"%s\"; known are %s.".formatted(name, Losses.names()));
        }
        return spec.withLoss(name);
    }

    private static TrainingSpec withPatch(TrainingSpec spec, List<Integer> sides) {
        int needed = spec.is2d() ? 2 : 3;
        if (sides.size() != needed) {
            throw new IllegalArgumentException("\"patch\" of %s must have %d sides, but is %s."
                    .formatted(spec.network().name(), needed, sides));
        }
        return spec.withPatch(new Patch(sides.get(0), sides.get(1), spec.is2d() ? 1 : sides.get(2)));
    }

    private static TrainingSpec withAugmentations(TrainingSpec spec, List<String> names) {
        return spec.withAugmentations(names.equals(List.of("none")) ? List.of() : names);
    }

    /** The names of the networks, for the help. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(Networks.names());
        }
    }

    /** The names of the losses, for the help. */
    static final class LossNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        LossNames() {
            super(Losses.names());
        }
    }

    /** The names of the augmentations, for the help. */
    static final class Augments extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Augments() {
            super(Augmentations.names());
        }
    }
}
