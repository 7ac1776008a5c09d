// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.Map;
import java.util.TreeMap;
import org.knime.core.node.defaultnodesettings.SettingsModelDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.djl.Losses;
import org.slicewise.djl.Networks;
import org.slicewise.segmentation.Augmentations;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.RateSchedule;
import org.slicewise.segmentation.TrainingSpec;

/** The settings of the Segmenter Learner. */
final class SegmenterLearnerSettings extends NodeSettingsGroup<SegmenterLearnerSettings.Values> {

    private static final TrainingSpec DEFAULTS = TrainingSpec.defaults2d();

    private final SettingsModelString images;
    private final SettingsModelString masks;
    private final SettingsModelString network;
    private final SettingsModelInteger baseChannels;
    private final SettingsModelInteger levels;
    private final SettingsModelInteger patchX;
    private final SettingsModelInteger patchY;
    private final SettingsModelInteger patchZ;
    private final SettingsModelString augmentations;
    private final SettingsModelString device;
    private final SettingsModelInteger iterations;
    private final SettingsModelInteger batch;
    private final SettingsModelString loss;
    private final SettingsModelString classWeights;
    private final SettingsModelString optimizer;
    private final SettingsModelDouble rate;
    private final SettingsModelDouble weightDecay;
    private final SettingsModelDouble momentum;
    private final SettingsModelString schedule;
    private final SettingsModelDouble power;
    private final SettingsModelDouble gamma;
    private final SettingsModelInteger every;
    private final SettingsModelDouble floor;
    private final SettingsModelInteger warmUp;
    private final SettingsModelInteger seed;

    SegmenterLearnerSettings() {
        firstTab("Cases and network");
        images = column("image_column", "Images", CaseTable.IMAGE, 0, VolumeValue.class);
        masks = column("mask_column", "Masks", CaseTable.SPARSE_MASK, 0, SparseMaskValue.class, MaskValue.class);
        network = choice("network", "Network", DEFAULTS.network(), Networks.names());
        baseChannels = whole("base_channels", "Channels of the first level", DEFAULTS.baseChannels(), 1);
        levels = whole("levels", "Levels", DEFAULTS.levels(), 1);
        patchX = whole("patch_x", "Patch x (voxels, 0: from the cases)", 0, 8);
        patchY = whole("patch_y", "Patch y (voxels, 0: from the cases)", 0, 8);
        patchZ = whole("patch_z", "Patch z (voxels, 0: from the cases; 3D only)", 0, 8);
        augmentations = text(
                "augmentations",
                "Augmentations (comma list of %s)".formatted(String.join(", ", Augmentations.names())),
                String.join(", ", DEFAULTS.augmentations()));
        device = text("device", "Device (auto, cpu or gpu:N)", "auto");
        nextTab("Training");
        iterations = whole("iterations", "Iterations", DEFAULTS.iterations(), 100);
        batch = whole("batch", "Patches in a batch", DEFAULTS.batch(), 1);
        loss = choice("loss", "Loss", DEFAULTS.loss(), Losses.names());
        classWeights = text("class_weights", "Class weights (comma list, background first; empty: all 1)", "");
        optimizer = choice("optimizer", "Optimizer", DEFAULTS.optimizer().name(), OptimizerSpec.names());
        rate = number("learning_rate", "Learning rate", DEFAULTS.optimizer().rate(), 1e-4);
        weightDecay =
                number("weight_decay", "Weight decay", DEFAULTS.optimizer().weightDecay(), 1e-5);
        momentum = number("momentum", "Momentum (sgd only)", 0.9, 0.05);
        schedule =
                choice("schedule", "Learning rate schedule", DEFAULTS.schedule().name(), RateSchedule.names());
        power = number("power", "Power (polynomial only)", 0.8, 0.1);
        gamma = addedLater(number("gamma", "Factor (exponential only)", 0.7, 0.1));
        every = addedLater(whole("every", "Iterations from factor to factor (exponential only)", 2000, 100));
        floor = addedLater(number("floor", "Fraction at the end (cosine only)", 0, 0.01));
        warmUp = addedLater(whole("warm_up", "Warm-up (iterations)", 0, 100));
        seed = whole("seed", "Seed", 1, 1);
    }

    @Override
    Values read() {
        Patch patch = isFlat()
                ? new Patch(patchX.getIntValue(), patchY.getIntValue(), 1)
                : new Patch(patchX.getIntValue(), patchY.getIntValue(), patchZ.getIntValue());
        return read(patch);
    }

    /** The sides of the patch must fit to each other and to the levels; all else stands alone. */
    @Override
    void checkEach() {
        read(isFlat() ? Patch.slice() : Patch.block());
    }

    private Values read(Patch patch) {
        TrainingSpec spec = new TrainingSpec(
                network.getStringValue(),
                baseChannels.getIntValue(),
                levels.getIntValue(),
                loss.getStringValue(),
                list(classWeights).stream()
                        .map(SegmenterLearnerSettings::weight)
                        .toList(),
                chosenOptimizer(),
                chosenSchedule(),
                iterations.getIntValue(),
                batch.getIntValue(),
                patch,
                list(augmentations),
                seed.getIntValue());
        return new Values(
                images.getStringValue(),
                masks.getStringValue(),
                spec,
                device.getStringValue().strip());
    }

    private boolean isFlat() {
        return Networks.dimensions(network.getStringValue()) == 2;
    }

    private OptimizerSpec chosenOptimizer() {
        Map<String, Double> figures = new TreeMap<>();
        figures.put("rate", rate.getDoubleValue());
        figures.put("weight-decay", weightDecay.getDoubleValue());
        if (optimizer.getStringValue().equals("sgd")) {
            figures.put("momentum", momentum.getDoubleValue());
        }
        return OptimizerSpec.of(optimizer.getStringValue(), figures);
    }

    private RateSchedule chosenSchedule() {
        Map<String, Double> figures = new TreeMap<>(ownFigures(schedule.getStringValue()));
        figures.put("warm-up", (double) warmUp.getIntValue());
        return RateSchedule.of(schedule.getStringValue(), figures);
    }

    private Map<String, Double> ownFigures(String name) {
        return switch (name) {
            case "cosine" -> Map.of("floor", floor.getDoubleValue());
            case "exponential" -> Map.of("gamma", gamma.getDoubleValue(), "every", (double) every.getIntValue());
            case "polynomial" -> Map.of("power", power.getDoubleValue());
            default -> Map.of();
        };
    }

    private static double weight(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"Class weights\" must be numbers with commas between them, but one is \"%s\".".formatted(text),
                    e);
        }
    }

    /** On which columns to train what, and where. */
    record Values(String imageColumn, String maskColumn, TrainingSpec spec, String device) {}
}
