// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import org.slicewise.nifti.stored.StoredValues;
import org.slicewise.nifti.stored.ValueBlocks;

/** Labels from the values of a file. */
final class LabelArray implements ValueBlocks {

    /** How far a value may be from a whole number, as rounding in float files has it. */
    private static final double ROUNDING = 1e-3;

    private final Path file;
    private final Extent extent;
    private final GrowingLabels labels;

    LabelArray(Path file, Extent extent, int capacity) throws IOException {
        if (extent.voxels() > StoredValues.LARGEST_ARRAY) {
            throw new InvalidVolumeException("%s: a mask can have %d voxels, but this file has %s."
                    .formatted(file, StoredValues.LARGEST_ARRAY, extent));
        }
        this.file = file;
        this.extent = extent;
        this.labels = new GrowingLabels(file, (int) extent.voxels(), capacity);
    }

    @Override
    public void accept(long first, double[] values, int count) throws IOException {
        int start = (int) first;
        labels.reserve(start + count);
        for (int i = 0; i < count; i++) {
            double label = Math.rint(values[i]);
            if (!(Math.abs(values[i] - label) <= ROUNDING && label >= 0 && label <= Labels.LARGEST)) {
                throw noLabel(values[i], start + i);
            }
            labels.put(start + i, (int) label);
        }
    }

    Labels labels() {
        return labels.labels();
    }

    private InvalidVolumeException noLabel(double value, int index) {
        int x = index % extent.x();
        int plane = index / extent.x();
        return new InvalidVolumeException("%s: voxel (%d, %d, %d) is %s, but a label is a whole number from 0 to %d."
                .formatted(file, x, plane % extent.y(), plane / extent.y(), value, Labels.LARGEST));
    }
}
