// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

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

    private final LabelledPatch patch;
    private final float[] image;
    private final int[] classes;
    private final int width;
    private final int height;
    private final int depth;
    private final float[] lowest;

    private PatchWarp(LabelledPatch patch) {
        this.patch = patch;
        this.image = patch.image().clone();
        this.classes = patch.classes().clone();
        this.width = patch.size().x();
        this.height = patch.size().y();
        this.depth = patch.size().z();
        this.lowest = new float[patch.channels()];
        for (int channel = 0; channel < lowest.length; channel++) {
            lowest[channel] = patch.facts().lowest().get(channel);
        }
    }

    /** Changes the patch in place. */
    static void apply(LabelledPatch patch, SourcePlaces places) {
        PatchWarp warp = new PatchWarp(patch);
        double[] xs = new double[warp.width];
        double[] ys = new double[warp.width];
        double[] zs = new double[warp.width];
        for (int z = 0; z < warp.depth; z++) {
            for (int y = 0; y < warp.height; y++) {
                places.row(y, z, xs, ys, zs);
                warp.row((z * warp.height + y) * warp.width, xs, ys, zs);
            }
        }
    }

    private void row(int start, double[] xs, double[] ys, double[] zs) {
        for (int i = 0; i < width; i++) {
            if (isWithin(xs[i], width) && isWithin(ys[i], height) && isWithin(zs[i], depth)) {
                take(start + i, clamped(xs[i], width), clamped(ys[i], height), clamped(zs[i], depth));
            } else {
                blank(start + i);
            }
        }
    }

    private static boolean isWithin(double place, int length) {
        return place >= -EDGE && place <= length - 1 + EDGE;
    }

    private static double clamped(double place, int length) {
        return place < 0 ? 0 : place > length - 1 ? length - 1 : place;
    }

    private void blank(int target) {
        for (int channel = 0; channel < lowest.length; channel++) {
            patch.image()[channel * classes.length + target] = lowest[channel];
        }
        patch.classes()[target] = SparseMask.UNANNOTATED;
    }

    private void take(int target, double x, double y, double z) {
        float partX = (float) (x - (int) x);
        float partY = (float) (y - (int) y);
        float partZ = (float) (z - (int) z);
        int stepX = partX > 0 ? 1 : 0;
        int stepY = partY > 0 ? width : 0;
        int stepZ = partZ > 0 ? width * height : 0;
        int corner = ((int) z * height + (int) y) * width + (int) x;
        for (int channel = 0; channel < image.length; channel += classes.length) {
            float value = bilinear(channel + corner, stepX, stepY, partX, partY);
            if (stepZ > 0) {
                value += partZ * (bilinear(channel + corner + stepZ, stepX, stepY, partX, partY) - value);
            }
            patch.image()[channel + target] = value;
        }
        int nearest = (partX > 0.5f ? stepX : 0) + (partY > 0.5f ? stepY : 0) + (partZ > 0.5f ? stepZ : 0);
        patch.classes()[target] = classes[corner + nearest];
    }

    private float bilinear(int corner, int stepX, int stepY, float partX, float partY) {
        float near = image[corner] + partX * (image[corner + stepX] - image[corner]);
        int next = corner + stepY;
        float far = image[next] + partX * (image[next + stepX] - image[next]);
        return near + partY * (far - near);
    }
}
