// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.slicewise.nifti.NiftiDatatype;
import org.slicewise.nifti.NiftiHeader;
import org.slicewise.nifti.NiftiWriter;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

/**
 * A CT-like volume of 512 x 512 x 600 voxels of 0.7 x 0.7 x 1.25 mm, whose value at every voxel is known, stored in some
 * order of its axes, all of them backwards.
 *
 * @param order the patient axis of each storage axis, such as {@code zyx}
 */
record LargeVolume(String order) {

    private static final int[] VOXELS = {512, 512, 600};
    private static final double[] SPACING = {0.7, 0.7, 1.25};
    private static final int SAMPLES = 200_000;

    /** The grid of 1 mm voxels in RAS order that fills the same box. */
    static Grid target() {
        return new Grid(new Extent(358, 358, 750), Affine.of(1, 0, 0, 0.15, 0, 1, 0, 0.15, 0, 0, 1, -0.125));
    }

    /** Writes int16 voxels. */
    void write(Path file) throws IOException {
        int[] axes = axes();
        int x = VOXELS[axes[0]];
        int y = VOXELS[axes[1]];
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.INT16, affine(axes), x, y, VOXELS[axes[2]]);
        NiftiWriter.write(file, header, (first, into, count) -> {
            int[] stored = new int[3];
            for (int i = 0; i < count; i++) {
                long flat = first + i;
                stored[axes[0]] = (int) (flat % x);
                stored[axes[1]] = (int) (flat / x % y);
                stored[axes[2]] = (int) (flat / x / y);
                into[i] = value(VOXELS[0] - 1 - stored[0], VOXELS[1] - 1 - stored[1], VOXELS[2] - 1 - stored[2]);
            }
        });
    }

    /** Writes a mask of uint8 voxels on the same grid, with a label in the middle third of each axis. */
    void writeMask(Path file) throws IOException {
        int[] axes = axes();
        int[] size = {VOXELS[axes[0]], VOXELS[axes[1]], VOXELS[axes[2]]};
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.UINT8, affine(axes), size[0], size[1], size[2]);
        NiftiWriter.write(file, header, (first, into, count) -> {
            for (int i = 0; i < count; i++) {
                long flat = first + i;
                boolean inside = isMiddle(flat % size[0], size[0])
                        && isMiddle(flat / size[0] % size[1], size[1])
                        && isMiddle(flat / size[0] / size[1], size[2]);
                into[i] = inside ? 1 : 0;
            }
        });
    }

    private static boolean isMiddle(long index, int length) {
        return index >= length / 3 && index < 2 * length / 3;
    }

    /** The largest difference of some voxels of the resampled volume from the formula of linear interpolation. */
    static double largestError(Volume made) {
        Random random = new Random(1);
        Extent extent = target().extent();
        double largest = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            int i = random.nextInt(extent.x());
            int j = random.nextInt(extent.y());
            int k = random.nextInt(extent.z());
            double expected = interpolated((i + 0.15) / SPACING[0], (j + 0.15) / SPACING[1], (k - 0.125) / SPACING[2]);
            largest = Math.max(largest, Math.abs(expected - made.at(0, i, j, k)));
        }
        return largest;
    }

    private int[] axes() {
        return new int[] {order.charAt(0) - 'x', order.charAt(1) - 'x', order.charAt(2) - 'x'};
    }

    private static double[] affine(int[] axes) {
        double[] rows = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            int world = axes[axis];
            rows[world * 4 + axis] = -SPACING[world];
            rows[world * 4 + 3] = SPACING[world] * (VOXELS[world] - 1);
        }
        return rows;
    }

    /** A value of soft tissue with noise. */
    private static int value(int x, int y, int z) {
        int hash = (x * 73856093) ^ (y * 19349663) ^ (z * 83492791);
        int noise = (hash * 0x9E3779B1 >>> 27) - 16;
        return (int) Math.round(400 * Math.sin(0.02 * x) * Math.cos(0.03 * y) + 0.5 * z) + noise;
    }

    private static double interpolated(double x, double y, double z) {
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            int i = (int) Math.floor(x) + (corner & 1);
            int j = (int) Math.floor(y) + (corner >> 1 & 1);
            int k = (int) Math.floor(z) + (corner >> 2);
            double weight = (1 - Math.abs(x - i)) * (1 - Math.abs(y - j)) * (1 - Math.abs(z - k));
            sum += weight * value(clamped(i, 0), clamped(j, 1), clamped(k, 2));
        }
        return sum;
    }

    private static int clamped(int index, int axis) {
        return Math.max(0, Math.min(VOXELS[axis] - 1, index));
    }
}
