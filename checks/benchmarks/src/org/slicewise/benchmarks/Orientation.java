// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.util.List;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Reorientation;
import org.slicewise.volume.Volume;

/** Times bringing volumes and masks of every axis order, all axes backwards, to RAS: {@code Orientation RUNS EDGE}. */
public final class Orientation {

    private static final int WARM_UP = 3;

    private static final List<String> ORDERS = List.of("xyz", "xzy", "yxz", "yzx", "zxy", "zyx");

    private Orientation() {}

    /** Prints one line of JSON for each order and type. */
    public static void main(String[] arguments) {
        int runs = Integer.parseInt(arguments[0]);
        int edge = Integer.parseInt(arguments[1]);
        Extent extent = new Extent(edge, edge, edge / 2);
        float[] values = new float[(int) extent.voxels()];
        byte[] labels = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 1021;
            labels[i] = (byte) (i % 251);
        }
        for (String order : ORDERS) {
            Grid grid = new Grid(extent, backwards(order));
            Reorientation way = Reorientation.toCanonical(grid);
            Volume volume = Volume.of(grid, values);
            Mask mask = Mask.of(grid, labels);
            time("float32", order, runs, () -> way.apply(volume).at(0, 1, 2, 3));
            time("uint8", order, runs, () -> way.apply(mask).at(1, 2, 3));
        }
    }

    private interface Call {
        double check();
    }

    private static void time(String type, String order, int runs, Call call) {
        Timings timings = new Timings();
        double check = 0;
        for (int run = -WARM_UP; run < runs; run++) {
            timings.start();
            check = call.check();
            if (run >= 0) {
                timings.mark();
            }
        }
        System.out.println(timings.line(
                "\"benchmark\": \"orientation\", \"engine\": \"slicewise, %s thread(s)\", \"case\": \"%s %s\", \"check\": %s"
                        .formatted(System.getProperty("slicewise.threads"), type, order, check)));
    }

    /** Storage axis n runs along the patient axis of letter n, to its lower end. */
    private static Affine backwards(String order) {
        double[] rows = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            rows[(order.charAt(axis) - 'x') * 4 + axis] = -1;
        }
        return Affine.of(rows);
    }
}
