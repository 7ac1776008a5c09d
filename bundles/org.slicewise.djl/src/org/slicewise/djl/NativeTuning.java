// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * What the C library is told before the natives of PyTorch load, since they read it while loading.
 *
 * <p>Idle OpenMP threads shall sleep: spinning ones made a step eleven times slower on busy cores. And the memory of
 * tensors shall be kept for the next ones instead of going back to the system and being faulted in anew, which took 7 %
 * of a 2D step; for what it does not reach in 3D see docs/benchmarks.md.
 */
final class NativeTuning {

    private static final int TRIM_THRESHOLD = -1;
    private static final int TOP_PAD = -2;
    private static final int MMAP_THRESHOLD = -3;
    private static final int KEPT_BYTES = Integer.MAX_VALUE;
    private static final int PAD_BYTES = 64 << 20;

    private final List<String> done = new ArrayList<>();

    private NativeTuning() {}

    /** Tunes what is not set in the environment already, and says what; a failure is only said. */
    static List<String> apply() {
        NativeTuning tuning = new NativeTuning();
        try {
            tuning.waitPassively();
            tuning.keepMemory();
        } catch (LinkageError | RuntimeException e) {
            tuning.done.add("The C library could not be told anything: " + e.getMessage());
        }
        return tuning.done;
    }

    private void waitPassively() {
        String policy = System.getenv("OMP_WAIT_POLICY");
        if (policy != null) {
            done.add("OMP_WAIT_POLICY=" + policy + " (environment)");
        } else if (!Platform.isWindows()) {
            call("setenv", "OMP_WAIT_POLICY", "passive", 1);
            done.add("OMP_WAIT_POLICY=passive");
        }
    }

    private void keepMemory() {
        if (System.getenv("MALLOC_MMAP_THRESHOLD_") != null) {
            done.add("malloc as the environment says");
        } else if (Platform.isLinux()) {
            call("mallopt", MMAP_THRESHOLD, KEPT_BYTES);
            call("mallopt", TRIM_THRESHOLD, KEPT_BYTES);
            call("mallopt", TOP_PAD, PAD_BYTES);
            done.add("malloc keeps the memory of tensors");
        }
    }

    /** Gives memory that tensors had back to the system, which {@link #keepMemory} lets nobody do before. */
    static void giveBack() {
        try {
            if (Platform.isLinux()) {
                call("malloc_trim", 0);
            }
        } catch (LinkageError | RuntimeException notThere) {
            // The C library is another one; it keeps the memory for the next tensors.
        }
    }

    private static int call(String function, Object... arguments) {
        return Function.getFunction("c", function).invokeInt(arguments);
    }
}
