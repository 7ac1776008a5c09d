// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slicewise.interpolation.DistanceTransform;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.Workers;

/** Times distance transforms of balls in two and three dimensions: {@code DistanceTransforms RUNS}. */
public final class DistanceTransforms {

    private static final int WARM_UP = 3;
    private static final Spacing SPACING = new Spacing(0.7, 0.9, 2.5);

    private DistanceTransforms() {}

    /** Prints one line of JSON for each extent. */
    public static void main(String[] arguments) {
        Map<String, Extent> extents = new LinkedHashMap<>();
        extents.put("256x256", new Extent(256, 256, 1));
        extents.put("1024x1024", new Extent(1024, 1024, 1));
        extents.put("64x64x64", new Extent(64, 64, 64));
        extents.put("256x256x64", new Extent(256, 256, 64));
        extents.put("320x320x160", new Extent(320, 320, 160));
        extents.forEach((name, extent) -> time(name, extent, Integer.parseInt(arguments[0])));
    }

    private static void time(String name, Extent extent, int runs) {
        boolean[] set = outsideOfBalls(extent);
        DistanceTransform transform = new DistanceTransform(extent, SPACING);
        Timings timings = new Timings();
        double check = 0;
        for (int run = -WARM_UP; run < runs; run++) {
            timings.start();
            float[] distances = transform.distances(set);
            if (run >= 0) {
                timings.mark();
            }
            check = mean(distances);
        }
        System.out.println(timings.line(
                "\"benchmark\": \"distance-transform\", \"engine\": \"slicewise, %d thread(s)\", \"case\": \"%s\", \"check\": %.4f"
                        .formatted(Workers.threads(), name, check)));
    }

    /** All but balls of a radius of 30 voxels, 70 voxels apart. */
    private static boolean[] outsideOfBalls(Extent extent) {
        boolean[] set = new boolean[(int) extent.voxels()];
        int i = 0;
        for (int z = 0; z < extent.z(); z++) {
            for (int y = 0; y < extent.y(); y++) {
                for (int x = 0; x < extent.x(); x++) {
                    set[i++] = square(x) + square(y) + (extent.z() == 1 ? 0 : square(z)) > 900;
                }
            }
        }
        return set;
    }

    private static int square(int at) {
        int from = at % 70 - 35;
        return from * from;
    }

    private static double mean(float[] distances) {
        double sum = 0;
        for (float distance : distances) {
            sum += distance;
        }
        return sum / distances.length;
    }
}
