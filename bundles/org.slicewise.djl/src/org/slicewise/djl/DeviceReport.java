// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;
import java.util.Optional;

/**
 * How PyTorch was found on this machine.
 *
 * @param engine name of the engine, {@code PyTorch}
 * @param version version of the engine's natives, empty if they could not be loaded
 * @param flavour {@code cpu}, or the CUDA version the natives were built for, for instance {@code cu124}
 * @param natives folder of the natives, empty if they could not be loaded
 * @param gpus number of GPUs that can be used
 * @param threads threads of one operation on the CPU
 * @param tunings what was set before the engine loaded to make it fast, in words
 * @param problem what keeps the engine from working, with the cure
 * @param noGpu why no GPU can be used, with the cure; empty if one can
 * @param ignored what of the settings for a libtorch of one's own cannot be followed, with the cure
 */
public record DeviceReport(
        String engine,
        String version,
        String flavour,
        String natives,
        int gpus,
        int threads,
        List<String> tunings,
        Optional<String> problem,
        Optional<String> noGpu,
        Optional<String> ignored) {

    public DeviceReport {
        tunings = List.copyOf(tunings);
    }

    /** True if segmenters can be trained and used, on whichever device. */
    public boolean works() {
        return problem.isEmpty();
    }
}
