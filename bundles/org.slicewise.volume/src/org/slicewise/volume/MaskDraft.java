// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import org.slicewise.nifti.stored.NumberType;

/**
 * A mask in the making, that begins with the labels of another one and gets new planes across one axis.
 *
 * <p>Planes of different indices may be put by several threads at once.
 */
public final class MaskDraft {

    private final Grid grid;
    private final Axis axis;
    private final byte[] small;
    private final short[] large;

    /**
     * A draft with the labels of a mask; those that are put may not need more bytes than these.
     *
     * @param axis the axis that planes lie across
     */
    public MaskDraft(Mask start, Axis axis) {
        int voxels = (int) start.grid().extent().voxels();
        this.grid = start.grid();
        this.axis = axis;
        this.small = start.type() == NumberType.UINT8 ? new byte[voxels] : null;
        this.large = small == null ? new short[voxels] : null;
        for (int i = 0; i < voxels; i++) {
            put(i, start.at(i));
        }
    }

    /** Puts the labels of the plane at an index; the other two axes follow in the order x, y, z, the first fastest. */
    public void plane(int index, int[] labels) {
        PlaneWalk walk = PlaneWalk.across(axis, index, grid.extent());
        walk.requireRoom(labels.length);
        int from = 0;
        for (int row = 0; row < walk.height(); row++) {
            int to = (int) (walk.first() + row * walk.rowStep());
            for (int column = 0; column < walk.width(); column++) {
                put(to + column * (int) walk.columnStep(), labels[from++]);
            }
        }
    }

    /** The mask; nothing may be put afterwards. */
    public Mask finish() {
        return small == null ? Mask.of(grid, large) : Mask.of(grid, small);
    }

    private void put(int index, int label) {
        if (small == null) {
            large[index] = (short) label;
        } else {
            small[index] = (byte) label;
        }
    }
}
