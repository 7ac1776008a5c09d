// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Collection;
import java.util.List;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.settings.Checked;

/**
 * The extent of what a network sees at once, in canonical (RAS) voxels.
 *
 * <p>A patch with {@code z == 1} is a part of one axial slice (2D). Where {@code x} and {@code y} are 0 they are chosen
 * from the cohort by {@link #chosenFor}; in 3D so is a {@code z} of 0.
 *
 * @param x voxels from left to right, or 0
 * @param y voxels from back to front, or 0
 * @param z voxels from foot to head, 1 in 2D, or 0
 */
public record Patch(int x, int y, int z) {

    /** The largest side of a 2D patch that is chosen from a cohort, in voxels. */
    public static final int LARGEST_CHOSEN_2D = 256;

    /** The largest side of a 3D patch that is chosen from a cohort, in voxels. */
    public static final int LARGEST_CHOSEN_3D = 96;

    private static final int LARGEST = 4096;

    public Patch {
        Checked.within("patch x", x, 0, LARGEST);
        Checked.within("patch y", y, 0, LARGEST);
        Checked.within("patch z", z, 0, LARGEST);
        if ((x == 0) != (y == 0)) {
            throw new IllegalArgumentException(
                    "\"patch\" must give both x and y, or 0 for both to have them chosen, but is %s."
                            .formatted(text(x, y, z)));
        }
    }

    /** A patch of an axial slice whose x and y are chosen from the cohort. */
    public static Patch slice() {
        return new Patch(0, 0, 1);
    }

    /** A 3D patch whose three sides are chosen from the cohort. */
    public static Patch block() {
        return new Patch(0, 0, 0);
    }

    /** True if the patch is a part of one axial slice. */
    public boolean isFlat() {
        return z == 1;
    }

    /** True if no side is left to be chosen from the cohort. */
    public boolean isGiven() {
        return x > 0 && z > 0;
    }

    /** The sides in the order of tensors: y, x for a part of a slice, z, y, x for a block. */
    public List<Integer> sides() {
        return isFlat() ? List.of(y, x) : List.of(z, y, x);
    }

    /** The number of voxels of a given patch. */
    public int voxels() {
        return Math.toIntExact((long) x * y * z);
    }

    /**
     * This patch with every side of 0 replaced by the smallest multiple of {@code step} that covers the largest
     * of the extents, but not more than {@value #LARGEST_CHOSEN_2D} voxels in 2D and {@value #LARGEST_CHOSEN_3D} in 3D.
     *
     * @param canonical extents of the volumes in canonical order, at least one
     * @param step what the network needs sides to be multiples of
     */
    public Patch chosenFor(Collection<Extent> canonical, int step) {
        if (canonical.isEmpty()) {
            throw new IllegalArgumentException("A patch is chosen from at least one volume, but there are none.");
        }
        return new Patch(
                chosen(x, canonical, Axis.X, step),
                chosen(y, canonical, Axis.Y, step),
                chosen(z, canonical, Axis.Z, step));
    }

    /** All three sides in voxels, such as {@code 64 x 64 x 1}. */
    @Override
    public String toString() {
        return text(x, y, z);
    }

    private static String text(int x, int y, int z) {
        return "%s x %s x %s".formatted(x, y, z);
    }

    private int chosen(int side, Collection<Extent> extents, Axis axis, int step) {
        if (side > 0) {
            return side;
        }
        int largest = extents.stream().mapToInt(e -> e.along(axis)).max().orElseThrow();
        int cap = Math.max(step, (isFlat() ? LARGEST_CHOSEN_2D : LARGEST_CHOSEN_3D) / step * step);
        return Math.min(cap, (largest + step - 1) / step * step);
    }
}
