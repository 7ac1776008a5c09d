// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.segmentation.Presets;
import org.slicewise.segmentation.TrainingSpec;

class PresetNetworksTest {

    static List<String> names() {
        return Presets.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPresetCanBeTrained(String name) {
        TrainingSpec spec = Presets.named(name).spec();
        assertDoesNotThrow(() -> Networks.check(spec));
        assertTrue(spec.classWeights().isEmpty() || Losses.named(spec.loss()).isWeighted());
        NetworkPlan plan = NetworkPlan.of(spec.network(), 1, 3, spec.patch());
        assertEquals(spec.is2d() ? 2 : 3, plan.dimensions());
        assertTrue(plan.parameterCount() > 0);
    }
}
