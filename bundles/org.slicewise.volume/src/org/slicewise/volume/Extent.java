// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/**
 * The number of voxels along each storage axis, x fastest; each is at least 1.
 *
 * <p>A plane across an axis is spanned by the two remaining axes in the order x, y, z: its width runs along the first
 * of them (fastest), its height along the second.
 */
public record Extent(int x, int y, int z) {

    public Extent {
        requirePositive("x", x);
        requirePositive("y", y);
        requirePositive("z", z);
    }

    /** The number of voxels in all. */
    public long voxels() {
        return (long) x * y * z;
    }

    /** The number of voxels along an axis. */
    public int along(Axis axis) {
        return switch (axis) {
            case X -> x;
            case Y -> y;
            case Z -> z;
        };
    }

    /** The number of voxels in a row of the plane across an axis. */
    public int planeWidth(Axis axis) {
        return axis == Axis.X ? y : x;
    }

    /** The number of rows of the plane across an axis. */
    public int planeHeight(Axis axis) {
        return axis == Axis.Z ? y : z;
    }

    /** The position of a voxel in an array with x fastest; {@link IndexOutOfBoundsException} for one outside. */
    public long index(int i, int j, int k) {
        if (i < 0 || i >= x || j < 0 || j >= y || k < 0 || k >= z) {
            throw new IndexOutOfBoundsException(
                    "Voxel (%d, %d, %d) is outside of the extent %s.".formatted(i, j, k, this));
        }
        return ((long) k * y + j) * x + i;
    }

    /** The extent as text, such as {@code 64x79x67}. */
    @Override
    public String toString() {
        return x + "x" + y + "x" + z;
    }

    private static void requirePositive(String axis, int voxels) {
        if (voxels < 1) {
            throw new IllegalArgumentException(
                    "An extent must be at least 1 voxel along %s, but is %d.".formatted(axis, voxels));
        }
    }
}
