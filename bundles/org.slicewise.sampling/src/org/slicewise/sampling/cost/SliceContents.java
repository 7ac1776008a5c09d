// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

import java.util.ArrayList;
import java.util.List;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.SparseMask;

/** What there is to draw on each axial slice of a case. */
public final class SliceContents {

    private SliceContents() {}

    /** The content of every axial slice, by storage index; voxels that are not annotated count as background. */
    public static List<SliceContent> of(SparseMask mask) {
        Grid grid = mask.grid();
        Axis axis = grid.axialAxis();
        Extent extent = grid.extent();
        PlaneOutlines outlines = new PlaneOutlines(
                extent.planeWidth(axis),
                extent.planeHeight(axis),
                grid.spacing().along(axis == Axis.X ? Axis.Y : Axis.X),
                grid.spacing().along(axis == Axis.Z ? Axis.Y : Axis.Z));
        List<SliceContent> contents = new ArrayList<>();
        int[] plane = new int[extent.planeWidth(axis) * extent.planeHeight(axis)];
        for (int index = 0; index < extent.along(axis); index++) {
            mask.labels().slice(axis, index, plane);
            contents.add(outlines.content(plane));
        }
        return contents;
    }
}
