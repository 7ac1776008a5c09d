// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeviceTrialTest {

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.DeviceTrial#devices")
    void everyDeviceOfThisMachineTrainsInSlicesAndBlocks(String device) {
        List<DeviceTrial> trials = DeviceTrial.of(device);
        assertEquals(
                List.of("unet-2d", "unet-3d"),
                trials.stream().map(DeviceTrial::network).toList());
        for (DeviceTrial trial : trials) {
            assertTrue(trial.works(), () -> trial.problem().orElseThrow());
            assertEquals(device, trial.device());
            assertTrue(trial.loss() > 0 && trial.loss() < 2, trial::toString);
            assertTrue(trial.seconds() > 0, trial::toString);
        }
    }

    @Test
    void theCpuIsTriedFirst() {
        assertEquals("cpu", DeviceTrial.devices().get(0));
        assertEquals(1 + DjlRuntime.report().gpus(), DeviceTrial.devices().size());
    }

    @Test
    void aGpuThatIsNotThereIsSaidNotThrown() {
        String last = "gpu:999";
        for (DeviceTrial trial : DeviceTrial.of(last)) {
            assertFalse(trial.works());
            assertEquals(last, trial.device());
            assertTrue(Double.isNaN(trial.loss()));
            String problem = trial.problem().orElseThrow();
            assertTrue(problem.startsWith("\"gpu:999\" was asked for, but "), problem);
        }
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DeviceTrial.of("tpu"));
    }
}
