// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;

class WeightsTest {

    private static final NetworkPlan PLAN = NetworkPlan.of(
            NetworkSpec.of("unet-2d").with("base-channels", "3").with("levels", "2"), 2, 3, Patch.slice());

    /** What was trained before is taken, and everything else starts as without it. */
    @Test
    void givenValuesStandInTheirPlaces() {
        List<TensorFact> tensors = PLAN.tensors();
        float[] given = new float[(int) tensors.get(2).size()];
        Arrays.fill(given, 0.25f);
        try (NDManager manager = TestRuntime.manager()) {
            List<float[]> plain = Weights.starting(PLAN, manager, 5).values();
            List<float[]> mixed = Weights.starting(
                            PLAN, manager, 5, Map.of(tensors.get(2).name(), given))
                    .values();
            for (int i = 0; i < tensors.size(); i++) {
                assertArrayEquals(
                        i == 2 ? given : plain.get(i),
                        mixed.get(i),
                        tensors.get(i).name());
            }
        }
    }
}
