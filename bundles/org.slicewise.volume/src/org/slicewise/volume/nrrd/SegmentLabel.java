// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

/** The label that the voxels of a segment get in a mask, 0 to 65535. */
public record SegmentLabel(String segmentName, int label) {

    private static final int LARGEST = 0xFFFF;

    public SegmentLabel {
        if (label < 0 || label > LARGEST) {
            throw new IllegalArgumentException(
                    "The label of segment \"%s\" must be 0 to %d, not %d.".formatted(segmentName, LARGEST, label));
        }
    }
}
