// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.knime.core.node.defaultnodesettings.SettingsModelDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.sampling.SliceBudget;
import org.slicewise.sampling.SliceSampler;
import org.slicewise.sampling.SliceSamplers;
import org.slicewise.sampling.SliceStack;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Seeds;

/** The settings of the Slice Sampler. */
final class SliceSamplerSettings extends NodeSettingsGroup<SliceSamplerSettings.Values> {

    private static final String DENSITY = "density";
    private static final String COUNT = "count";

    private final SettingsModelString masks =
            column("mask_column", "Masks", CaseTable.MASK, 0, MaskValue.class, SparseMaskValue.class);
    private final SettingsModelString sampler = choice("sampler", "Sampler", "evenly-spaced", SliceSamplers.names());
    private final SettingsModelString budget = choice("budget", "Budget", DENSITY, List.of(DENSITY, COUNT));
    private final SettingsModelDouble density = number("density", "Density (fraction of the axial slices)", 0.2, 0.05);
    private final SettingsModelInteger count = whole("count", "Count (slices of each volume)", 5, 1);
    private final SettingsModelInteger seed = whole("seed", "Seed", 1, 1);

    @Override
    Values read() {
        return new Values(
                masks.getStringValue(),
                SliceSamplers.named(sampler.getStringValue()),
                chosenBudget(),
                seed.getIntValue());
    }

    private SliceBudget chosenBudget() {
        return switch (budget.getStringValue()) {
            case DENSITY -> new SliceBudget.Density(density.getDoubleValue());
            case COUNT -> new SliceBudget.Count(count.getIntValue());
            default -> throw new IllegalArgumentException("There is no budget \"%s\"; known are %s."
                    .formatted(budget.getStringValue(), List.of(DENSITY, COUNT)));
        };
    }

    /** Which slices of the masks in a column to keep. */
    record Values(String maskColumn, SliceSampler sampler, SliceBudget budget, long seed) {

        /** The slices of a case to annotate; independent of the other cases and of their order. */
        AnnotatedSlices slices(String caseId, Grid grid) {
            int total = grid.axialSlices();
            SortedSet<Integer> slices = new TreeSet<>();
            sampler.choose(SliceStack.of(total), budget.slicesOf(total), Seeds.generator(seed, "sampling", caseId, 0))
                    .forEach(one -> slices.add(one.index()));
            return new AnnotatedSlices(grid.axialAxis(), slices);
        }
    }
}
