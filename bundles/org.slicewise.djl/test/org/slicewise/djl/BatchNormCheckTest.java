// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;

/** One value has no variance: such trainings would end with a model that gives no numbers. */
class BatchNormCheckTest {

    private static void check(String network, int levels, int batch, Patch patch) {
        NetworkSpec named = NetworkSpec.of(network);
        NetworkSpec spec = levels == 0 ? named : named.with("levels", Integer.toString(levels));
        NetworkPlan plan = NetworkPlan.of(spec, 1, 2, patch);
        TrainingSpec training = (patch.isFlat() ? TrainingSpec.defaults2d() : TrainingSpec.defaults3d())
                .withPatch(patch)
                .withNetwork(spec)
                .withBatch(batch);
        BatchNormCheck.require(plan, training);
    }

    private static void assertRefused(String network, int levels, Patch patch) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> check(network, levels, 1, patch));
        assertTrue(
                e.getMessage().contains(network)
                        && e.getMessage().contains(patch.toString())
                        && e.getMessage().contains("Cure: a batch of 2"),
                e.getMessage());
        assertDoesNotThrow(() -> check(network, levels, 2, patch));
    }

    @Test
    void aBatchOfOneNeedsMoreThanOneVoxelWhereTheResolutionIsLowest() {
        assertRefused("unet-2d", 4, new Patch(8, 8, 1));
        assertRefused("unet-3d", 3, new Patch(4, 4, 4));
        assertRefused("attention-unet", 0, new Patch(16, 16, 16));
        assertRefused("cam-wnet-style", 0, new Patch(16, 16, 1));
        assertRefused("inception-unet", 0, new Patch(16, 16, 1));
        assertDoesNotThrow(() -> check("unet-2d", 4, 1, new Patch(16, 8, 1)));
        assertDoesNotThrow(() -> check("unet-3d", 3, 1, new Patch(4, 4, 8)));
    }

    /** Group norm and layer norm see a patch for themselves. */
    @Test
    void otherNormsDoNotMind() {
        assertDoesNotThrow(() -> check("segresnet", 0, 1, new Patch(8, 8, 8)));
        assertDoesNotThrow(() -> check("segformer", 0, 1, new Patch(32, 32, 1)));
    }
}
