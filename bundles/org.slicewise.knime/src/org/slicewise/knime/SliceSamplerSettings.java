// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.djl.AutoEncoderFeatures;
import org.slicewise.sampling.SamplingScope;
import org.slicewise.sampling.SamplingSpec;
import org.slicewise.sampling.SliceBudget;
import org.slicewise.sampling.SliceSampler;
import org.slicewise.sampling.SliceSamplers;
import org.slicewise.sampling.features.FeatureMakers;

/** The settings of the Slice Sampler. */
final class SliceSamplerSettings extends NodeSettingsGroup<SliceSamplerSettings.Values> {

    private static final FeatureMakers MAKERS = AutoEncoderFeatures.makers();
    private static final String DENSITY = "density";
    private static final String COUNT = "count";
    private static final double MIDDLE = 0.5;

    private final SettingsModelString masks;
    private final SettingsModelString sampler;
    private final SettingsModelString budget;
    private final SettingsModelDouble density;
    private final SettingsModelInteger count;
    private final SettingsModelInteger seed;
    private final SettingsModelDouble volumes;
    private final SettingsModelDouble phase;
    private final SettingsModelString images;
    private final SettingsModelString features;
    private final SettingsModelString scope;
    private final SettingsModelBoolean positives;
    private final SettingsModelDouble positiveShare;

    SliceSamplerSettings() {
        firstTab("Slices");
        masks = column("mask_column", "Masks", CaseTable.MASK, 0, MaskValue.class, SparseMaskValue.class);
        sampler = choice("sampler", "Sampler", "evenly-spaced", markedSamplers());
        budget = choice("budget", "Budget", DENSITY, List.of(DENSITY, COUNT));
        density = number("density", "Density (fraction of the axial slices)", 0.2, 0.05);
        count = whole("count", "Count (slices of each volume)", 5, 1);
        volumes = addedLater(number("volumes", "Volumes (fraction to choose slices of)", 1, 0.125));
        seed = whole("seed", "Seed", 1, 1);
        nextTab("Details of samplers");
        phase = addedLater(number("phase", "Phase (evenly-spaced: 0 first, 1 last of each part)", MIDDLE, 0.1));
        images = addedLater(optionalColumn("image_column", "Images", CaseTable.IMAGE, 0, VolumeValue.class));
        features = addedLater(choice("features", "Features", MAKERS.names().get(0), MAKERS.names()));
        scope = addedLater(choice("scope", "Scope of the budget", "volume", SamplingScope.words()));
        positives = addedLater(flag("foreground", "Set the share of foreground slices (oracle)", false));
        positiveShare = addedLater(number("foreground_share", "Share of foreground slices", 0.5, 0.1));
    }

    private static List<String> markedSamplers() {
        return SliceSamplers.all().stream()
                .map(each -> each.kind().marked(each.name()))
                .toList();
    }

    @Override
    Values read() {
        MAKERS.named(features.getStringValue());
        SamplingSpec spec = SamplingSpec.of(chosenSampler(), chosenBudget(), seed.getIntValue())
                .withVolumes(volumes.getDoubleValue())
                .withFeatures(features.getStringValue())
                .withScope(SamplingScope.named(scope.getStringValue()));
        return new Values(
                masks.getStringValue(),
                chosenColumn(images),
                positives.getBooleanValue()
                        ? spec.withPositiveShare(OptionalDouble.of(positiveShare.getDoubleValue()))
                        : spec,
                MAKERS);
    }

    /** The sampler of a name, with or without the remark the dialog shows behind it. */
    private SliceSampler chosenSampler() {
        SliceSampler named = SliceSamplers.named(sampler.getStringValue().replaceFirst(" \\(.*\\)$", ""));
        return named.hasPhase() ? named.withPhase(phase.getDoubleValue()) : named;
    }

    private SliceBudget chosenBudget() {
        return switch (budget.getStringValue()) {
            case DENSITY -> new SliceBudget.Density(density.getDoubleValue());
            case COUNT -> new SliceBudget.Count(count.getIntValue());
            default -> throw new IllegalArgumentException("There is no budget \"%s\"; known are %s."
                    .formatted(budget.getStringValue(), List.of(DENSITY, COUNT)));
        };
    }

    /** Which slices of the masks in a column to keep, and the images to compare slices by. */
    record Values(String maskColumn, Optional<String> imageColumn, SamplingSpec spec, FeatureMakers makers) {

        @Override
        public String toString() {
            return "%s of %s by %s".formatted(spec, maskColumn, imageColumn);
        }
    }
}
