// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.lang.management.ManagementFactory;
import org.slicewise.djl.DeviceReport;
import org.slicewise.djl.DjlRuntime;

/**
 * Times the start of PyTorch in this JVM, and of the JVM up to then. With an empty {@code DJL_CACHE_DIR} it includes
 * the unpacking of the natives.
 */
public final class EngineStart {

    private EngineStart() {}

    /** Prints one line of JSON; {@code jvm-milliseconds} is from the start of the JVM until PyTorch is ready. */
    public static void main(String[] arguments) {
        Timings timings = new Timings();
        timings.start();
        DeviceReport report = DjlRuntime.report();
        timings.mark();
        long sinceStart = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(timings.line("\"benchmark\": \"engine-start\", \"works\": %b, \"jvm-milliseconds\": %d"
                .formatted(report.works(), sinceStart)));
    }
}
