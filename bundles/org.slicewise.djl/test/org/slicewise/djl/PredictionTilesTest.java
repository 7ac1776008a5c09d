// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;

class PredictionTilesTest {

    private static final Affine AFFINE = Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);

    private static PredictionTiles tiles(TrainingSpec spec, int x, int y, int z) {
        NetworkPlan plan = NetworkPlan.of(spec.network(), 1, 3, spec.patch());
        return PredictionTiles.of(new Grid(new Extent(x, y, z), AFFINE), spec, plan);
    }

    @Test
    void slicesAreSeenWholeAndSeveralAtOnceWhereMemoryAllowsIt() {
        TrainingSpec small =
                TrainingSpec.defaults2d().withPatch(new Patch(64, 64, 1)).withOption("base-channels", 8);
        assertEquals(new PredictionTiles(new Patch(64, 64, 1), 16), tiles(small, 50, 61, 9));
        assertEquals(new PredictionTiles(new Patch(104, 64, 1), 16), tiles(small, 100, 61, 9));
        PredictionTiles large = tiles(small, 512, 512, 9);
        assertEquals(new Patch(512, 512, 1), large.patch());
        assertTrue(large.batch() > 1 && large.batch() < 16, large::toString);
        assertEquals(
                new Patch(64, 64, 1),
                tiles(small.withOption("base-channels", 512), 512, 512, 9).patch());
    }

    @Test
    void volumesTooLargeForTheMemoryAreSeenInTilesOfTheTrainedPatch() {
        TrainingSpec spec = TrainingSpec.defaults3d().withPatch(new Patch(64, 64, 32));
        assertEquals(new Patch(64, 72, 40), tiles(spec, 50, 70, 35).patch());
        assertEquals(new Patch(64, 64, 32), tiles(spec, 512, 512, 600).patch());
    }

    @Test
    void whatIsGivenAtOnceStaysBelowTheBoundUnlessOneTileIsMore() {
        for (int channels : List.of(4, 16, 64)) {
            TrainingSpec spec =
                    TrainingSpec.defaults2d().withPatch(new Patch(128, 128, 1)).withOption("base-channels", channels);
            NetworkPlan plan = NetworkPlan.of(spec.network(), 1, 3, spec.patch());
            PredictionTiles found = tiles(spec, 300, 200, 4);
            Footprint footprint = Footprint.of(plan, found.batch(), found.patch());
            assertTrue(footprint.predicting() - footprint.parameters() <= 512L << 20, found::toString);
        }
    }
}
