// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;
import org.slicewise.volume.resample.Interpolation;
import org.slicewise.volume.resample.Resampling;

/** Times linear resampling of 256 x 256 x 128 float32 voxels in memory to other extents of the same box: {@code Resample RUNS}. */
public final class Resample {

    private static final int WARM_UP = 3;
    private static final Extent SOURCE = new Extent(256, 256, 128);

    private Resample() {}

    /** Prints one line of JSON for each extent. */
    public static void main(String[] arguments) {
        Map<String, Extent> targets = new LinkedHashMap<>();
        targets.put("ct to 1 mm", new Extent(179, 179, 160));
        targets.put("larger", new Extent(384, 384, 192));
        targets.put("half", new Extent(128, 128, 64));
        Volume volume = Volume.of(new Grid(SOURCE, boxOf(SOURCE)), values());
        targets.forEach((name, extent) -> time(name, volume, extent, Integer.parseInt(arguments[0])));
    }

    private static void time(String name, Volume volume, Extent extent, int runs) {
        Grid target = new Grid(extent, boxOf(extent));
        Timings timings = new Timings();
        double check = 0;
        for (int run = -WARM_UP; run < runs; run++) {
            timings.start();
            Volume made = Resampling.between(volume.grid(), target, Interpolation.LINEAR, false)
                    .apply(volume, 0);
            if (run >= 0) {
                timings.mark();
            }
            check = made.at(0, 100, 50, 40);
        }
        System.out.println(timings.line(
                "\"benchmark\": \"resample\", \"engine\": \"slicewise, %s thread(s)\", \"case\": \"%s\", \"check\": %.3f"
                        .formatted(System.getProperty("slicewise.threads"), name, check)));
    }

    private static float[] values() {
        float[] values = new float[(int) SOURCE.voxels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 1021;
        }
        return values;
    }

    /** Puts the voxels of an extent into the unit cube. */
    private static Affine boxOf(Extent extent) {
        double x = 1.0 / extent.x();
        double y = 1.0 / extent.y();
        double z = 1.0 / extent.z();
        return Affine.of(x, 0, 0, x / 2, 0, y, 0, y / 2, 0, 0, z, z / 2);
    }
}
