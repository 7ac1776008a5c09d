// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import org.junit.jupiter.api.Test;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingData;

class MemoryCheckTest {

    private static final Patch BLOCK = new Patch(24, 24, 16);

    private static final RunPlan PLAN = RunPlan.of(
            TrainingData.of(Trained.cases(1), Trained.LABELS),
            Trained.solid(1).withPatch(BLOCK).withBatch(6),
            Device.cpu());

    private static MemoryCheck check(long bytes) {
        return new MemoryCheck(PLAN, new DeviceMemory("the machine", bytes, 1000));
    }

    @Test
    void whatFitsExactlyIsNotRefused() {
        check(check(0).needed(6, BLOCK) + 1000).requireFits();
        assertThrows(IllegalArgumentException.class, () -> check(check(0).needed(6, BLOCK) + 999)
                .requireFits());
    }

    @Test
    void theLargestBatchAndTheLargestPatchThatFitAreTold() {
        MemoryCheck check = check(check(0).needed(4, BLOCK) + 1000);
        String refusal =
                assertThrows(IllegalArgumentException.class, check::requireFits).getMessage();
        assertTrue(refusal.contains("for a batch of 6 patches of 24 x 24 x 16 voxels, but the machine has"), refusal);
        assertTrue(refusal.endsWith("Cure: batch 4, or patch 16 x 16 x 16, would fit."), refusal);
        assertTrue(check(0).needed(6, new Patch(16, 16, 16)) <= check(0).needed(4, BLOCK));
        assertFalse(check(0).needed(6, new Patch(20, 20, 16)) <= check(0).needed(4, BLOCK));
    }

    @Test
    void ifNothingFitsTheNetworkIsToBeSmaller() {
        String refusal = assertThrows(
                        IllegalArgumentException.class, () -> check(2000).requireFits())
                .getMessage();
        assertTrue(refusal.contains("a smaller network"), refusal);
    }

    @Test
    void thisMachineHasMemoryOfWhichSomeIsTaken() {
        DeviceMemory memory = DeviceMemory.of(Device.cpu());
        assertEquals("the machine", memory.name());
        assertTrue(memory.taken() > 0 && memory.taken() < memory.bytes(), memory.toString());
    }
}
