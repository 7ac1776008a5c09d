// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Mask;

/** The first and the last voxel along each axis that each label of a mask has. */
final class LabelBoxes {

    private static final int LABELS = 1 << 16;
    private static final String EMPTY = "0 -1 0 -1 0 -1";

    private final int[][] boxes = new int[LABELS][];

    private LabelBoxes() {}

    /** The boxes of all labels, in one pass over the mask. */
    static LabelBoxes of(Mask mask) {
        LabelBoxes boxes = new LabelBoxes();
        Extent extent = mask.grid().extent();
        for (int z = 0; z < extent.z(); z++) {
            for (int y = 0; y < extent.y(); y++) {
                for (int x = 0; x < extent.x(); x++) {
                    boxes.widen(mask.at(x, y, z), x, y, z);
                }
            }
        }
        return boxes;
    }

    private void widen(int label, int x, int y, int z) {
        int[] box = boxes[label];
        if (box == null) {
            boxes[label] = new int[] {x, x, y, y, z, z};
            return;
        }
        box[0] = Math.min(box[0], x);
        box[1] = Math.max(box[1], x);
        box[2] = Math.min(box[2], y);
        box[3] = Math.max(box[3], y);
        box[5] = z;
    }

    /** The box of a label as headers have it, first and last voxel by axis; one that ends before it begins if it has none. */
    String text(int label) {
        return boxes[label] == null
                ? EMPTY
                : Arrays.stream(boxes[label]).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }
}
