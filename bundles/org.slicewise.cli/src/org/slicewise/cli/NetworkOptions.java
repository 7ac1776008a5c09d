// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slicewise.djl.Losses;
import org.slicewise.djl.Networks;
import org.slicewise.segmentation.Augmentations;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.Presets;
import org.slicewise.segmentation.TrainingSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that choose a preset or a network, and change the one or the other. */
final class NetworkOptions {

    private static final String USUAL = "unet-2d";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            completionCandidates = PresetNames.class,
            description =
                    "A whole training by name, see slicewise presets: ${COMPLETION-CANDIDATES}. Options below that "
                            + "are given change it.")
    private String preset;

    @Option(
            names = "--network",
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description =
                    "One of ${COMPLETION-CANDIDATES}, see slicewise networks (default: that of the preset, or unet-2d). "
                            + "Without a preset, options below that are not given are those of small-3d, or of small-2d without its average.")
    private String network;

    @Option(
            names = "--network-option",
            paramLabel = "NAME=VALUE",
            description = "An option of the network, such as width=50, see slicewise networks NAME; may be repeated.")
    private Map<String, String> networkOptions = Map.of();

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Weights that the network starts with, instead of random ones.")
    private Path weights;

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
            converter = NumberList.Converter.class,
            description = "Weight of each class in the loss, background first, separated by commas; or none.")
    private NumberList classWeights;

    @Option(
            names = "--augment",
            paramLabel = "NAMES",
            split = ",",
            arity = "1",
            hideParamSyntax = true,
            completionCandidates = Augments.class,
            description =
                    "Any of ${COMPLETION-CANDIDATES}, or none, separated by commas, applied in this order. Figures "
                            + "that are not to be the standard ones stand in brackets: \"affine(degrees=15 p=0.5),flip-x\"; see "
                            + "slicewise augmentations NAME.")
    private List<String> augmentations;

    /** Returns the specification of the training; a wrong value is wrong usage. */
    TrainingSpec spec(long seed) {
        if (network != null) {
            Usage.value(command, "--network", () -> Networks.dimensions(network));
        }
        TrainingSpec spec = (preset == null ? value("--network", this::ofNetwork) : value("--preset", this::ofPreset))
                .withSeed(seed);
        spec = with(spec, "--network-option", networkOptions, NetworkOptions::withOptions);
        spec = with(spec, "--weights", weights, NetworkOptions::withWeights);
        spec = with(spec, "--levels", levels, (its, number) -> its.withOption("levels", number));
        spec = with(spec, "--iterations", iterations, TrainingSpec::withIterations);
        spec = with(spec, "--batch", batch, TrainingSpec::withBatch);
        spec = with(spec, "--loss", loss, NetworkOptions::withLoss);
        spec = with(spec, "--base-channels", baseChannels, (its, number) -> its.withOption("base-channels", number));
        spec = with(spec, "--patch", patch, NetworkOptions::withPatch);
        spec = with(spec, "--class-weights", classWeights, (its, figures) -> its.withClassWeights(figures.values()));
        return possible(with(spec, "--augment", augmentations, NetworkOptions::withAugmentations));
    }

    private TrainingSpec possible(TrainingSpec spec) {
        try {
            Networks.check(spec);
            return spec;
        } catch (IllegalArgumentException e) {
            throw Usage.wrong(command, e.getMessage());
        }
    }

    private TrainingSpec ofPreset() {
        TrainingSpec spec = Presets.named(preset).spec();
        if (network == null || network.equals(spec.network().name())) {
            return spec;
        }
        if (Networks.dimensions(network) != Networks.dimensions(spec.network().name())) {
            throw new IllegalArgumentException(
                    "The preset \"%s\" is for networks like \"%s\", which sees %s; \"%s\" sees %s. Cure: another preset, or none."
                            .formatted(
                                    preset,
                                    spec.network().name(),
                                    sees(spec.network().name()),
                                    network,
                                    sees(network)));
        }
        return spec.withNetwork(NetworkSpec.of(network));
    }

    private static String sees(String name) {
        return Networks.dimensions(name) == 2 ? "slices" : "blocks";
    }

    private TrainingSpec ofNetwork() {
        String name = network == null ? USUAL : network;
        boolean flat = Networks.dimensions(name) == 2;
        TrainingSpec byDefault = flat ? TrainingSpec.defaults2d() : TrainingSpec.defaults3d();
        return byDefault.network().name().equals(name) ? byDefault : byDefault.withNetwork(NetworkSpec.of(name));
    }

    private static TrainingSpec withOptions(TrainingSpec spec, Map<String, String> options) {
        return spec.withNetwork(spec.network().with(options));
    }

    private static TrainingSpec withWeights(TrainingSpec spec, Path file) {
        if (file.toString().isBlank()) {
            throw new IllegalArgumentException("No file is named. Cure: name one, or leave the option out.");
        }
        return spec.withNetwork(spec.network().withWeights(file.toString()));
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

    /** The names of the presets, for the help. */
    static final class PresetNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        PresetNames() {
            super(Presets.names());
        }
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
