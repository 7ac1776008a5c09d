// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/**
 * The way from a grid to the same voxels with other axis order and directions, and exactly back.
 *
 * <p>Only the order of the voxels changes; no value is resampled, and every voxel keeps its place in millimetres.
 */
public final class Reorientation {

    private final Grid source;
    private final Grid target;
    private final int[] sourceAxis;
    private final boolean[] flipped;

    private Reorientation(Grid source, int[] sourceAxis, boolean[] flipped) {
        this.source = source;
        this.sourceAxis = sourceAxis;
        this.flipped = flipped;
        this.target = isIdentity() ? source : targetGrid();
    }

    /** The way to the axis order and directions nearest to RAS: x to the right, y to the front, z to the head. */
    public static Reorientation toCanonical(Grid grid) {
        AxisAssignment axes = grid.axes();
        int[] sourceAxis = new int[3];
        boolean[] flipped = new boolean[3];
        for (int world = 0; world < 3; world++) {
            sourceAxis[world] = axes.storageOf(world);
            flipped[world] = axes.reversed()[sourceAxis[world]];
        }
        return new Reorientation(grid, sourceAxis, flipped);
    }

    /** The grid before. */
    public Grid source() {
        return source;
    }

    /** The grid after. */
    public Grid target() {
        return target;
    }

    /** The volume on the target grid; refuses one that is not on the source grid. */
    public Volume apply(Volume volume) {
        requireGrid(source, volume.grid());
        return isIdentity() ? volume : reordered(volume, target, forwards());
    }

    /**
     * Every value of a volume in the order of the target grid, channel slowest, in a fresh array of the caller's own;
     * refuses a volume that is not on the source grid. Takes no other array of that size, even if the volume is in a
     * file.
     */
    public float[] values(Volume volume) {
        requireGrid(source, volume.grid());
        return OrderedValues.of(volume, sourceAxis, flipped);
    }

    /** The mask on the target grid; refuses one that is not on the source grid. */
    public Mask apply(Mask mask) {
        requireGrid(source, mask.grid());
        return isIdentity() ? mask : new Mask(target, mask.stored().reordered(forwards()));
    }

    /** The mask on the source grid; refuses one that is not on the target grid. */
    public Mask revert(Mask mask) {
        requireGrid(target, mask.grid());
        return isIdentity() ? mask : new Mask(source, mask.stored().reordered(backwards()));
    }

    /** The volume on the source grid; refuses one that is not on the target grid. */
    public Volume revert(Volume volume) {
        requireGrid(target, volume.grid());
        return isIdentity() ? volume : reordered(volume, source, backwards());
    }

    private boolean isIdentity() {
        for (int axis = 0; axis < 3; axis++) {
            if (sourceAxis[axis] != axis || flipped[axis]) {
                return false;
            }
        }
        return true;
    }

    private Grid targetGrid() {
        double[] rows = source.affine().toArray();
        double[] moved = rows.clone();
        Extent extent = source.extent();
        for (int row = 0; row < 3; row++) {
            for (int axis = 0; axis < 3; axis++) {
                double step = rows[row * 4 + sourceAxis[axis]];
                int last = extent.along(Axis.values()[sourceAxis[axis]]) - 1;
                moved[row * 4 + axis] = flipped[axis] ? -step : step;
                moved[row * 4 + 3] += flipped[axis] ? step * last : 0;
            }
        }
        return new Grid(forwardsExtent(), Affine.of(moved), source.source(), source.warning());
    }

    private Extent forwardsExtent() {
        Axis[] axes = Axis.values();
        Extent extent = source.extent();
        return new Extent(
                extent.along(axes[sourceAxis[0]]),
                extent.along(axes[sourceAxis[1]]),
                extent.along(axes[sourceAxis[2]]));
    }

    private VoxelOrder forwards() {
        return VoxelOrder.of(source.extent(), sourceAxis, flipped);
    }

    private VoxelOrder backwards() {
        int[] targetAxis = new int[3];
        boolean[] flippedBack = new boolean[3];
        for (int axis = 0; axis < 3; axis++) {
            targetAxis[sourceAxis[axis]] = axis;
            flippedBack[sourceAxis[axis]] = flipped[axis];
        }
        return VoxelOrder.of(target.extent(), targetAxis, flippedBack);
    }

    private static Volume reordered(Volume volume, Grid grid, VoxelOrder order) {
        float[] from = volume.values();
        float[] to = new float[from.length];
        int voxels = (int) grid.extent().voxels();
        for (int channel = 0; channel < volume.channels(); channel++) {
            order.forEachPiece(new ReorderedFloats(from, to, channel * voxels));
        }
        return Volume.of(grid, volume.channels(), to);
    }

    private static void requireGrid(Grid expected, Grid found) {
        expected.differenceFrom(found).ifPresent(difference -> {
            throw new IllegalArgumentException("The reorientation is for another grid. " + difference);
        });
    }
}
