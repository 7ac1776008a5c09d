// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;

/**
 * A cohort of bright ellipsoids in noise, in the layout images-labels: small enough to train on within a second.
 *
 * @param folder where the cohort lies
 * @param cases how many cases it has
 */
record TinyCohort(Path folder, int cases) {

    static final int WIDTH = 20;
    static final int HEIGHT = 16;
    static final int SLICES = 10;

    /** Writes a cohort with a fixed seed. */
    static TinyCohort write(Path folder, int cases) throws IOException {
        TinyCohort cohort = new TinyCohort(folder, cases);
        for (int i = 0; i < cases; i++) {
            cohort.writeCase(i);
        }
        return cohort;
    }

    Path image(int number) {
        return folder.resolve("images").resolve("case" + number + ".nii.gz");
    }

    Path mask(int number) {
        return folder.resolve("labels").resolve("case" + number + ".nii.gz");
    }

    private void writeCase(int number) throws IOException {
        Random random = new Random(100 + number);
        ByteBuffer image = ByteBuffer.allocate(4 * WIDTH * HEIGHT * SLICES).order(ByteOrder.LITTLE_ENDIAN);
        byte[] mask = new byte[WIDTH * HEIGHT * SLICES];
        for (int voxel = 0; voxel < mask.length; voxel++) {
            mask[voxel] = (byte) (isInside(voxel, number) ? 1 : 0);
            image.putFloat((float) (100 * mask[voxel] + 10 * random.nextGaussian()));
        }
        volume(TinyVolume.FLOAT32, image.array()).write(image(number));
        volume(TinyVolume.UINT8, mask).write(mask(number));
    }

    private static TinyVolume volume(short type, byte[] voxels) {
        return new TinyVolume(WIDTH, HEIGHT, SLICES, 0, type, voxels);
    }

    /** An ellipsoid of half axes 6, 5, 4 voxels, a little further right in each case. */
    private static boolean isInside(int voxel, int number) {
        double x = (voxel % WIDTH - 9.5 - number % 3) / 6;
        double y = (voxel / WIDTH % HEIGHT - 7.5) / 5;
        double z = (voxel / (WIDTH * HEIGHT) - 4.5) / 4;
        return x * x + y * y + z * z <= 1;
    }
}
