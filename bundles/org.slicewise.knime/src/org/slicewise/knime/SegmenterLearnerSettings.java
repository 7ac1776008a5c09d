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

/**
 * The settings of the Segmenter Learner. Numbers that are 0, as some are at first, stand for those that suit the chosen
 * network.
 */
final class SegmenterLearnerSettings extends NodeSettingsGroup<SegmenterLearnerSettings.Values> {

    private static final TrainingSpec DEFAULTS = TrainingSpec.defaults2d();
    private static final String NO_PRESET = "none";
    private static final String BASE_CHANNELS = "base-channels";
    private static final String LEVELS = "levels";

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
        baseChannels =
                whole("base_channels", "Channels of the first level (unet-2d, unet-3d; %s)".formatted(SUITED), 0, 1);
        levels = whole("levels", "Levels (unet-2d, unet-3d)", 4, 1);
        networkOptions =
                addedLater(text("network_options", "More options of the network (name=value; name=value)", ""));
        weights = addedLater(text("weights_file", "File with weights to start with (empty: random)", ""));
        device = text("device", "Device (auto, cpu or gpu:N)", "auto");
        nextTab("Patches");
        patches = new PatchSettings(this);
        nextTab("Training");
        iterations = whole("iterations", "Iterations (%s)".formatted(SUITED), 0, 100);
        batch = whole("batch", "Patches in a batch (%s)".formatted(SUITED), 0, 1);
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
        TrainingSpec suited = isFlat() ? TrainingSpec.defaults2d() : TrainingSpec.defaults3d();
        return new TrainingSpec(
                chosenNetwork(suited.network()),
                loss.getStringValue(),
                NamedTexts.numbers("Class weights", list(classWeights)),
                descent.read(suited.descent()),
                suitable(iterations, suited.iterations()),
                suitable(batch, suited.batch()),
                patch,
                patches.drawing(),
                patches.augmentations(),
                validation.read(),
                seed.getIntValue());
    }

    private static int suitable(SettingsModelInteger setting, int suited) {
        return setting.getIntValue() == 0 ? suited : setting.getIntValue();
    }

    private NetworkSpec chosenNetwork(NetworkSpec suited) {
        String name = network.getStringValue();
        NetworkSpec chosen = suited.name().equals(name) ? suited : NetworkSpec.of(name);
        boolean isSized = Networks.options(chosen.name()).stream()
                .anyMatch(option -> option.name().equals(LEVELS));
        return (isSized ? sized(chosen) : chosen)
                .with(NamedTexts.of("More options of the network", networkOptions.getStringValue()))
                .withWeights(chosenWeights());
    }

    private NetworkSpec sized(NetworkSpec chosen) {
        NetworkSpec levelled = chosen.with(LEVELS, Integer.toString(levels.getIntValue()));
        return baseChannels.getIntValue() == 0
                ? levelled
                : levelled.with(BASE_CHANNELS, Integer.toString(baseChannels.getIntValue()));
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
