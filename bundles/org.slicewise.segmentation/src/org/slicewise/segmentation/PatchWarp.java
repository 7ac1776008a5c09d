// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Arrays;
import org.slicewise.volume.SparseMask;

/**
 * Takes every voxel of a patch from another place of it: images by linear interpolation, classes from the nearest voxel
 * (half-way, the lower index), so that what is not annotated stays so.
 *
 * <p>A place is in the patch if it is in one of its voxels, from -0.5 to n - 0.5; there the outer half of a voxel at the
 * edge has the value of the voxel. What comes from elsewhere has the lowest value of its channel, and the class 255: it
 * is not annotated, whatever was drawn beyond the edge.
 */
final class PatchWarp {

    private static final double EDGE = 0.5 + 1e-6;
    private static final int OUTSIDE = -1;

    /** The largest number that takes no part up to a half to 1. */
    private static final float BELOW_HALF = 0.5f - 0x1p-24f;

    private final int width;
    private final int height;
    private final int depth;

    /** Of each voxel of a row: the voxel at or before its place along every axis, and how far behind that the place is. */
    private final int[] corners;

    private final float[] partsX;
    private final float[] partsY;
    private final float[] partsZ;

    private PatchWarp(Patch size) {
        this.width = size.x();
        this.height = size.y();
        this.depth = size.z();
        this.corners = new int[width];
        this.partsX = new float[width];
        this.partsY = new float[width];
        this.partsZ = new float[width];
    }

    /** Changes the patch in place. */
    static void apply(LabelledPatch patch, SourcePlaces places) {
        new PatchWarp(patch.size()).warp(patch, places);
    }

    private void warp(LabelledPatch patch, SourcePlaces places) {
        float[] image = Arrays.copyOf(patch.image(), patch.image().length + width * height + width + 1);
        int[] classes = patch.classes().clone();
        double[] xs = new double[width];
        double[] ys = new double[width];
        double[] zs = new double[width];
        for (int row = 0; row < height * depth; row++) {
            places.row(row % height, row / height, xs, ys, zs);
            locate(xs, ys, zs);
            takeClasses(classes, patch.classes(), row * width);
            for (int channel = 0; channel < patch.channels(); channel++) {
                float lowest = patch.facts().lowest().get(channel);
                int first = channel * classes.length;
                takeImage(image, first, patch.image(), first + row * width, lowest);
            }
        }
    }

    private void locate(double[] xs, double[] ys, double[] zs) {
        for (int i = 0; i < width; i++) {
            double x = clamped(xs[i], width - 1);
            double y = clamped(ys[i], height - 1);
            double z = clamped(zs[i], depth - 1);
            partsX[i] = (float) (x - (int) x);
            partsY[i] = (float) (y - (int) y);
            partsZ[i] = (float) (z - (int) z);
            boolean isWithin =
                    Math.abs(xs[i] - x) <= EDGE && Math.abs(ys[i] - y) <= EDGE && Math.abs(zs[i] - z) <= EDGE;
            corners[i] = isWithin ? ((int) z * height + (int) y) * width + (int) x : OUTSIDE;
        }
    }

    private static double clamped(double place, int last) {
        return place < 0 ? 0 : place > last ? last : place;
    }

    private void takeClasses(int[] source, int[] target, int at) {
        for (int i = 0; i < width; i++) {
            int right = (int) (partsX[i] + BELOW_HALF);
            int behind = (int) (partsY[i] + BELOW_HALF) * width;
            int above = (int) (partsZ[i] + BELOW_HALF) * width * height;
            target[at + i] =
                    corners[i] == OUTSIDE ? SparseMask.UNANNOTATED : source[corners[i] + right + behind + above];
        }
    }

    /** Where a part is 0 what it weighs does not count, and may lie behind the row, the plane or the patch. */
    private void takeImage(float[] source, int first, float[] target, int at, float lowest) {
        int plane = width * height;
        for (int i = 0; i < width; i++) {
            if (corners[i] == OUTSIDE) {
                target[at + i] = lowest;
                continue;
            }
            int corner = first + corners[i];
            float value = bilinear(source, corner, partsX[i], partsY[i]);
            if (depth > 1) {
                value += partsZ[i] * (bilinear(source, corner + plane, partsX[i], partsY[i]) - value);
            }
            target[at + i] = value;
        }
    }

    private float bilinear(float[] source, int corner, float partX, float partY) {
        int next = corner + width;
        float near = source[corner] + partX * (source[corner + 1] - source[corner]);
        float far = source[next] + partX * (source[next + 1] - source[next]);
        return near + partY * (far - near);
    }
}
