// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;

/** What every sampler has to keep, those to come included. */
class SliceSamplersTest {

    private static final List<SliceBudget> BUDGETS = List.of(
            new SliceBudget.Count(1),
            new SliceBudget.Count(4),
            new SliceBudget.Count(1000),
            new SliceBudget.Density(0.05),
            new SliceBudget.Density(0.5),
            new SliceBudget.Density(1));

    private static Grid axialAlongZ(int slices) {
        return new Grid(new Extent(3, 4, slices), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0));
    }

    /** A sagittal acquisition: the storage axis y runs from head to foot. */
    private static Grid axialAlongY(int slices) {
        return new Grid(new Extent(3, slices, 5), Affine.of(0, 0, 1, 0, 1, 0, 0, 0, 0, -1, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void returnsItsBudgetInsideOfTheVolumeAlongTheAxialAxis(String name) {
        for (int slices = 1; slices <= 40; slices++) {
            for (SliceBudget budget : BUDGETS) {
                for (Grid grid : List.of(axialAlongZ(slices), axialAlongY(slices))) {
                    AnnotatedSlices chosen = SliceSamplers.named(name).choose(grid, budget, new Random(slices));
                    assertEquals(budget.slicesOf(slices), chosen.indices().size());
                    assertTrue(chosen.indices().first() >= 0 && chosen.indices().last() < slices);
                    assertEquals(grid.axialAxis(), chosen.axis());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void choosesTheSameForTheSameSeed(String name) {
        SliceBudget budget = new SliceBudget.Density(0.3);
        SliceSampler sampler = SliceSamplers.named(name);
        for (int seed = 0; seed < 20; seed++) {
            assertEquals(
                    sampler.choose(axialAlongZ(50), budget, new Random(seed)),
                    sampler.choose(axialAlongZ(50), budget, new Random(seed)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void bearsItsNameAndADescription(String name) {
        assertEquals(name, SliceSamplers.named(name).name());
        assertFalse(SliceSamplers.named(name).description().isBlank());
    }

    @Test
    void anUnknownNameAnswersWithTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> SliceSamplers.named("x"))
                .getMessage();
        assertEquals("There is no sampler \"x\"; known are [evenly-spaced, uniform-random].", message);
    }

    @Test
    void theAxialAxisOfASagittalGridIsNotZ() {
        assertEquals(Axis.Y, axialAlongY(6).axialAxis());
    }
}
