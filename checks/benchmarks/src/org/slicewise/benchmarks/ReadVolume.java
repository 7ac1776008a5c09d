// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

/**
 * Times reading all voxels of a compressed volume: {@code ReadVolume RUNS [FILE.nii.gz]}; without a file it writes one
 * of 256 x 256 x 128 voxels of smooth noise.
 */
public final class ReadVolume {

    private static final Extent EXTENT = new Extent(256, 256, 128);

    private ReadVolume() {}

    /** Prints one line of JSON. */
    public static void main(String[] arguments) throws IOException {
        boolean given = arguments.length > 1;
        Path file = given ? Path.of(arguments[1]) : written();
        try {
            Timings timings = new Timings();
            for (int run = 0; run < Integer.parseInt(arguments[0]); run++) {
                timings.start();
                Volume.read(file).values();
                timings.mark();
            }
            System.out.println(
                    timings.line("\"benchmark\": \"read-volume\", \"file-bytes\": %d".formatted(Files.size(file))));
        } finally {
            if (!given) {
                Files.delete(file);
            }
        }
    }

    private static Path written() throws IOException {
        Random random = new Random(1);
        float[] values = new float[(int) EXTENT.voxels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(1000 * Math.sin(i * 1e-4) + 10 * random.nextGaussian());
        }
        Path file = Files.createTempFile("slicewise-benchmark", ".nii.gz");
        Volume.of(new Grid(EXTENT, Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0)), values)
                .write(file);
        return file;
    }
}
