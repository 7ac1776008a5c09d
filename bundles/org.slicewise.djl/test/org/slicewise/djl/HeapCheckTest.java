// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import org.junit.jupiter.api.Test;
import org.slicewise.segmentation.TrainingData;
import org.slicewise.segmentation.TrainingSpec;

class HeapCheckTest {

    private static RunPlan plan(TrainingData data, TrainingSpec spec) {
        return RunPlan.of(data, spec, Device.cpu());
    }

    /** AdamW keeps two tensors for each parameter; a segmenter is one more. */
    @Test
    void countsCopiesOfTheWeights() {
        RunPlan plain = plan(TrainingData.of(Trained.cases(1), Trained.LABELS), Trained.flat(1));
        long weights = plain.network().parameterCount() * Float.BYTES;
        assertEquals(new HeapCheck(weights), HeapCheck.of(plain, false));
        assertEquals(new HeapCheck(4 * weights), HeapCheck.of(plain, true));
        assertEquals(new HeapCheck(2 * weights), HeapCheck.of(plan(Runs.data(), Runs.spec(1)), false));
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheCure() {
        HeapCheck check = new HeapCheck(1_500_000_000L);
        assertDoesNotThrow(() -> check.requireFits(1_500_000_000L));
        Exception e = assertThrows(IllegalArgumentException.class, () -> check.requireFits(1_200_000_000L));
        assertTrue(
                e.getMessage().contains("about 1.5 GB") && e.getMessage().contains("1.2 GB are free"), e.getMessage());
        assertTrue(e.getMessage().contains("knime.ini"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new HeapCheck(Long.MAX_VALUE).requireFits());
        assertDoesNotThrow(() -> new HeapCheck(1).requireFits());
    }
}
