// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.function.UnaryOperator;
import org.slicewise.volume.Spacing;

/**
 * The obvious way to take voxels from other places: every place in millimetres from the centre of the first voxel, every
 * value a sum over all voxels of the patch.
 */
final class SlowWarp {

    private static final double TOLERANCE = 1e-6;

    private SlowWarp() {}

    /** The patch whose voxel at {@code p} mm has what the given one has at {@code placeOf(p)} mm. */
    static LabelledPatch of(LabelledPatch patch, UnaryOperator<double[]> placeOf) {
        LabelledPatch made = Patches.copy(patch);
        Patch size = patch.size();
        Spacing mm = patch.facts().spacing();
        for (int i = 0; i < size.voxels(); i++) {
            int x = i % size.x();
            int y = i / size.x() % size.y();
            int z = i / size.x() / size.y();
            double[] place = placeOf.apply(new double[] {x * mm.x(), y * mm.y(), z * mm.z()});
            double[] index = {place[0] / mm.x(), place[1] / mm.y(), place[2] / mm.z()};
            made.classes()[i] = nearest(patch, index);
            for (int channel = 0; channel < patch.channels(); channel++) {
                made.image()[channel * size.voxels() + i] = (float) linear(patch, channel, index);
            }
        }
        return made;
    }

    private static boolean isOutside(LabelledPatch patch, double[] index) {
        Patch size = patch.size();
        return index[0] < -0.5 - TOLERANCE
                || index[1] < -0.5 - TOLERANCE
                || index[2] < -0.5 - TOLERANCE
                || index[0] > size.x() - 0.5 + TOLERANCE
                || index[1] > size.y() - 0.5 + TOLERANCE
                || index[2] > size.z() - 0.5 + TOLERANCE;
    }

    private static int nearest(LabelledPatch patch, double[] index) {
        if (isOutside(patch, index)) {
            return 255;
        }
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < patch.size().voxels(); i++) {
            double distance = Math.abs(index[0] - i % patch.size().x())
                    + Math.abs(index[1] - i / patch.size().x() % patch.size().y())
                    + Math.abs(index[2] - i / patch.size().x() / patch.size().y());
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return patch.classes()[best];
    }

    private static double linear(LabelledPatch patch, int channel, double[] index) {
        if (isOutside(patch, index)) {
            return patch.facts().lowest().get(channel);
        }
        Patch size = patch.size();
        double sum = 0;
        for (int i = 0; i < size.voxels(); i++) {
            double weight = triangle(index[0], i % size.x(), size.x())
                    * triangle(index[1], i / size.x() % size.y(), size.y())
                    * triangle(index[2], i / size.x() / size.y(), size.z());
            sum += weight * patch.image()[channel * size.voxels() + i];
        }
        return sum;
    }

    private static double triangle(double place, int voxel, int voxels) {
        double inside = Math.min(Math.max(place, 0), voxels - 1);
        return Math.max(0, 1 - Math.abs(inside - voxel));
    }
}
