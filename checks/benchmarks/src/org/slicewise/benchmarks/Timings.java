// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Wall and CPU time between marks, as one line of JSON. */
final class Timings {

    private final List<Double> wall = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private long lastWall;
    private long lastCpu;

    /** Starts, or begins anew without counting what was since the last mark. */
    void start() {
        lastWall = System.nanoTime();
        lastCpu = processCpu();
    }

    /** Counts the time since the start or the last mark. */
    void mark() {
        wall.add((System.nanoTime() - lastWall) * 1e-9);
        cpu.add((processCpu() - lastCpu) * 1e-9);
        start();
    }

    /** The line; {@code about} is JSON members without braces. */
    String line(String about) {
        return "{%s, \"wall\": %s, \"cpu\": %s}".formatted(about, json(wall), json(cpu));
    }

    private static String json(List<Double> seconds) {
        return seconds.stream()
                .map(second -> String.format(Locale.ROOT, "%.6f", second))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static long processCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
