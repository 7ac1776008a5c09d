// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slicewise.volume.SparseMask;

/**
 * Draws voxels of some classes over all cases, each exactly as likely as every other.
 *
 * <p>Voxels are counted by slice and not listed: a voxel is drawn by its number among all of them, which says its slice,
 * in which it is then counted out. This takes 12 bytes for each slice that has such voxels, so never more than a small
 * part of what the annotated voxels themselves take, and a pass over one slice for each draw. Immutable.
 */
final class ClassVoxels {

    private final List<PreparedCase> cases;
    private final boolean[] wanted;
    private final int[] slices;
    private final long[] ends;

    private ClassVoxels(List<PreparedCase> cases, boolean[] wanted, int[] slices, long[] ends) {
        this.cases = cases;
        this.wanted = wanted;
        this.slices = slices;
        this.ends = ends;
    }

    /** The voxels of these classes, or of {@link SparseMask#UNANNOTATED} for those that are not annotated. */
    static ClassVoxels of(List<PreparedCase> cases, int... classes) {
        boolean[] wanted = new boolean[256];
        Arrays.stream(classes).forEach(each -> wanted[each] = true);
        int all = cases.stream().mapToInt(each -> each.extent().z()).sum();
        int[] slices = new int[all];
        long[] ends = new long[all];
        int filled = 0;
        long end = 0;
        int slice = 0;
        for (PreparedCase each : cases) {
            for (int z = 0; z < each.extent().z(); z++, slice++) {
                int count = count(each, z, wanted);
                if (count > 0) {
                    end += count;
                    slices[filled] = slice;
                    ends[filled++] = end;
                }
            }
        }
        return new ClassVoxels(cases, wanted, Arrays.copyOf(slices, filled), Arrays.copyOf(ends, filled));
    }

    private static int count(PreparedCase from, int z, boolean[] wanted) {
        int plane = plane(from);
        byte[] classes = from.classes();
        int count = 0;
        for (int i = z * plane; i < (z + 1) * plane; i++) {
            count += wanted[Byte.toUnsignedInt(classes[i])] ? 1 : 0;
        }
        return count;
    }

    private static int plane(PreparedCase of) {
        return of.extent().x() * of.extent().y();
    }

    /** How many such voxels there are. */
    long count() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** How many slices are kept of all there are. */
    int slices() {
        return slices.length;
    }

    /** One of the voxels; there must be some. */
    Place draw(RandomGenerator random) {
        long number = random.nextLong(count());
        int found = Arrays.binarySearch(ends, number);
        int entry = found < 0 ? -found - 1 : found + 1;
        long before = entry == 0 ? 0 : ends[entry - 1];
        return place(slices[entry], (int) (number - before));
    }

    /** The voxel that has a number of others before it in a slice, counted over all cases. */
    private Place place(int slice, int before) {
        int index = 0;
        int z = slice;
        while (z >= cases.get(index).extent().z()) {
            z -= cases.get(index++).extent().z();
        }
        PreparedCase within = cases.get(index);
        int i = z * plane(within);
        for (int left = before; left > 0 || !wanted[Byte.toUnsignedInt(within.classes()[i])]; i++) {
            left -= wanted[Byte.toUnsignedInt(within.classes()[i])] ? 1 : 0;
        }
        int width = within.extent().x();
        return new Place(index, i % width, i / width % within.extent().y(), z);
    }

    /**
     * A voxel of a case.
     *
     * @param caseIndex index of the case in the list
     */
    record Place(int caseIndex, int x, int y, int z) {}
}
