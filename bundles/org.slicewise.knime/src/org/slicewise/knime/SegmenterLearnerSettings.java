// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.djl.Losses;
import org.slicewise.djl.Networks;
import org.slicewise.segmentation.Checkpoints;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.Presets;
import org.slicewise.segmentation.TrainingSpec;

/** The settings of the Segmenter Learner. */
final class SegmenterLearnerSettings extends NodeSettingsGroup<SegmenterLearnerSettings.Values> {

    private static final TrainingSpec DEFAULTS = TrainingSpec.defaults2d();
    private static final String NO_PRESET = "none";
    private static final List<String> SIZES = List.of("base-channels", "levels");

    private final SettingsModelString images;
    private final SettingsModelString masks;
    private final SettingsModelString preset;
    private final SettingsModelString changes;
    private final SettingsModelString network;
    private final SettingsModelInteger baseChannels;
    private final SettingsModelInteger levels;
    private final SettingsModelString networkOptions;
    private final SettingsModelString weights;
    private final SettingsModelString device;
    private final PatchSettings patches;
    private final SettingsModelInteger iterations;
    private final SettingsModelInteger batch;
    private final SettingsModelString loss;
    private final SettingsModelString classWeights;
    private final DescentSettings descent;
    private final SettingsModelInteger seed;
    private final ValidationSettings validation;

    SegmenterLearnerSettings() {
        firstTab("Cases and network");
        images = column("image_column", "Images", CaseTable.IMAGE, 0, VolumeValue.class);
        masks = column("mask_column", "Masks", CaseTable.SPARSE_MASK, 0, SparseMaskValue.class, MaskValue.class);
        preset = addedLater(choice("preset", "Preset", NO_PRESET, withNone(Presets.names())));
        changes = addedLater(text("preset_changes", "Changes of the preset (name=value; name=value)", ""));
        network = choice("network", "Network", DEFAULTS.network().name(), Networks.names());
        baseChannels = whole("base_channels", "Channels of the first level (unet-2d, unet-3d)", 16, 1);
        levels = whole("levels", "Levels (unet-2d, unet-3d)", 4, 1);
        networkOptions =
                addedLater(text("network_options", "More options of the network (name=value; name=value)", ""));
        weights = addedLater(text("weights_file", "File with weights to start with (empty: random)", ""));
        device = text("device", "Device (auto, cpu or gpu:N)", "auto");
        nextTab("Patches");
        patches = new PatchSettings(this);
        nextTab("Training");
        iterations = whole("iterations", "Iterations", DEFAULTS.iterations(), 100);
        batch = whole("batch", "Patches in a batch", DEFAULTS.batch(), 1);
        loss = choice("loss", "Loss", DEFAULTS.loss(), Losses.names());
        classWeights = text("class_weights", "Class weights (comma list, background first; empty: all 1)", "");
        descent = new DescentSettings(this);
        seed = whole("seed", "Seed", 1, 1);
        nextTab("Validation and checkpoints");
        validation = new ValidationSettings(this);
    }

    private static List<String> withNone(List<String> names) {
        return Stream.concat(Stream.of(NO_PRESET), names.stream()).toList();
    }

    @Override
    Values read() {
        TrainingSpec spec = hasPreset() ? changedPreset() : spec(patches.patch(isFlat()));
        Networks.check(spec);
        return new Values(
                images.getStringValue(),
                masks.getStringValue(),
                spec,
                validation.checkpoints(),
                device.getStringValue().strip());
    }

    /** The sides of the patch must fit to each other and to the network; all else stands alone. */
    @Override
    void checkEach() {
        if (hasPreset()) {
            changedPreset();
        } else {
            spec(isFlat() ? Patch.slice() : Patch.block());
        }
        validation.checkpoints();
    }

    private boolean hasPreset() {
        return !preset.getStringValue().equals(NO_PRESET);
    }

    private TrainingSpec changedPreset() {
        TrainingSpec spec = Presets.named(preset.getStringValue()).spec();
        Map<String, String> text = spec.withNetwork(spec.network().withWeights(chosenWeights()))
                .withValidation(validation.read())
                .withSeed(seed.getIntValue())
                .toMap();
        text.putAll(NamedTexts.of("Changes of the preset", changes.getStringValue()));
        return TrainingSpec.fromMap(text);
    }

    private TrainingSpec spec(Patch patch) {
        return new TrainingSpec(
                chosenNetwork(),
                loss.getStringValue(),
                NamedTexts.numbers("Class weights", list(classWeights)),
                descent.read(),
                iterations.getIntValue(),
                batch.getIntValue(),
                patch,
                patches.drawing(),
                patches.augmentations(),
                validation.read(),
                seed.getIntValue());
    }

    private NetworkSpec chosenNetwork() {
        NetworkSpec chosen = NetworkSpec.of(network.getStringValue());
        boolean isSized = Networks.options(chosen.name()).stream()
                .anyMatch(option -> option.name().equals(SIZES.get(1)));
        NetworkSpec sized = isSized
                ? chosen.with(SIZES.get(0), Integer.toString(baseChannels.getIntValue()))
                        .with(SIZES.get(1), Integer.toString(levels.getIntValue()))
                : chosen;
        return sized.with(NamedTexts.of("More options of the network", networkOptions.getStringValue()))
                .withWeights(chosenWeights());
    }

    private String chosenWeights() {
        return path(weights).map(Path::toString).orElse("");
    }

    private boolean isFlat() {
        return Networks.dimensions(network.getStringValue()) == 2;
    }

    /** On which columns to train what, what to keep of it, and where. */
    record Values(String imageColumn, String maskColumn, TrainingSpec spec, Checkpoints checkpoints, String device) {}
}
