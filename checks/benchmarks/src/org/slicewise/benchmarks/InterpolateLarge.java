// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.TreeSet;
import org.slicewise.interpolation.FillingTask;
import org.slicewise.interpolation.MaskInterpolators;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/**
 * Fills a mask of 512 x 512 x 300 voxels and three labels from every tenth slice, once, as a process that was just started:
 * {@code InterpolateLarge NAME}.
 */
public final class InterpolateLarge {

    private static final Grid GRID =
            new Grid(new Extent(512, 512, 300), Affine.of(0.7, 0, 0, 0, 0, 0.7, 0, 0, 0, 0, 1.25, 0));

    private InterpolateLarge() {}

    /** Prints one line of JSON. */
    public static void main(String[] arguments) {
        Mask truth = organs();
        TreeSet<Integer> indices = new TreeSet<>();
        for (int index = 5; index < 300; index += 10) {
            indices.add(index);
        }
        SparseMask sparse = SparseMask.keepOnly(truth, new AnnotatedSlices(Axis.Z, indices));
        Timings timings = new Timings();
        timings.start();
        SparseMask filled = MaskInterpolators.named(arguments[0])
                .fill(FillingTask.of(sparse))
                .mask();
        timings.mark();
        System.out.println(timings.line(
                "\"benchmark\": \"interpolate-large\", \"interpolator\": \"%s\", \"heap-limit-mb\": %d, \"heap-peak-mb\": %d, \"same\": %.5f"
                        .formatted(
                                arguments[0],
                                Runtime.getRuntime().maxMemory() >> 20,
                                peakHeap() >> 20,
                                same(truth, filled.labels()))));
    }

    /** A large body with two others in and beside it, all of which change from slice to slice. */
    private static Mask organs() {
        byte[] labels = new byte[(int) GRID.extent().voxels()];
        int i = 0;
        for (int z = 0; z < 300; z++) {
            for (int y = 0; y < 512; y++) {
                for (int x = 0; x < 512; x++) {
                    labels[i++] = (byte) label(x, y, z);
                }
            }
        }
        return Mask.of(GRID, labels);
    }

    private static int label(int x, int y, int z) {
        double bend = 25 * Math.sin(z * 0.03);
        if (ball(x - 230 - bend, y - 240, z - 150, 40 + 20 * Math.sin(z * 0.1))) {
            return 2;
        }
        if (ball(x - 380 + bend, y - 250, z - 140, 70)) {
            return 3;
        }
        return ball(x - 250, y - 256 - bend, (z - 150) * 1.6, 230) ? 1 : 0;
    }

    private static boolean ball(double x, double y, double z, double radius) {
        return x * x + y * y + z * z < radius * radius;
    }

    /** The part of the labelled voxels of either mask that have the same label in both. */
    private static double same(Mask truth, Mask made) {
        long same = 0;
        long either = 0;
        for (int i = 0; i < truth.grid().extent().voxels(); i++) {
            if (truth.at(i) != 0 || made.at(i) != 0) {
                either++;
                same += truth.at(i) == made.at(i) ? 1 : 0;
            }
        }
        return same / (double) either;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
