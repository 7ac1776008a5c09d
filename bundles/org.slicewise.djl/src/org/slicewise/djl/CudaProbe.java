// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.nio.file.Path;
import java.util.Optional;

/** What of CUDA a system has. */
interface CudaProbe {

    /** True if the library of NVIDIA's driver can be loaded. */
    boolean hasDriver();

    /** The CUDA runtime, if it can be loaded. */
    Optional<CudaRuntime> runtime();

    /** Where no runtime can be loaded, the file of one that only has another name than is looked for. */
    Optional<Path> misnamedRuntime();

    /**
     * A CUDA runtime that was asked.
     *
     * @param version 1000 times the major plus 10 times the minor number, 12040 for 12.4
     * @param gpus how many GPUs it sees
     * @param error what it answered when asked for that; 0 is no error
     */
    record CudaRuntime(int version, int gpus, int error) {

        /** No GPU is seen. */
        static final int NO_DEVICE = 100;

        /** The driver is older than the runtime needs. */
        static final int OLD_DRIVER = 35;

        int major() {
            return version / 1000;
        }

        String shown() {
            return major() + "." + version % 1000 / 10;
        }
    }
}
