// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import ai.djl.util.cuda.CudaUtils;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much memory a device has.
 *
 * @param name for users
 * @param bytes all there is, for whatever program; in a container, what that may have
 * @param taken what of it is gone before any tensor is made
 */
record DeviceMemory(String name, long bytes, long taken) {

    /** Gigabytes of memory, for machines that tell it wrong. */
    static final String PROPERTY = "slicewise.memory";

    /** The libraries of PyTorch, what they compile for the processor, and Java itself, as measured on Linux. */
    private static final long ENGINE = 600L << 20;

    /** What CUDA needs for itself, as NVIDIA's tools usually show it for PyTorch. */
    private static final long CUDA_CONTEXT = 600L << 20;

    /** The memory of a device, with what lies on Java's heap now. */
    static DeviceMemory of(Device device) {
        if (device.isGpu()) {
            return new DeviceMemory("the GPU", CudaUtils.getGpuMemory(device).getMax(), CUDA_CONTEXT);
        }
        Integer given = Integer.getInteger(PROPERTY);
        long bytes = given == null ? physical() : (long) given << 30;
        Runtime java = Runtime.getRuntime();
        return new DeviceMemory("the machine", bytes, ENGINE + java.totalMemory() - java.freeMemory());
    }

    /** No limit where the platform does not tell it. */
    private static long physical() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean known
                ? known.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    /** Whether so many bytes of tensors fit. */
    boolean fits(long tensors) {
        return tensors <= bytes - taken;
    }
}
