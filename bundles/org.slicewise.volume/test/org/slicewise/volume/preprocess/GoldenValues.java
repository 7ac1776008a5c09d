// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.Volume;

/** The 1001 values of which numpy's figures are known: {@code (i * 7919) % 1009 * 0.25 - 60}. */
final class GoldenValues {

    private GoldenValues() {}

    static float[] values() {
        float[] values = new float[1001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 7919 % 1009 * 0.25f - 60;
        }
        return values;
    }

    /** The same as an image of 7 x 11 x 13 voxels. */
    static Volume image() {
        return Volume.of(new Grid(new Extent(7, 11, 13), Affine.scaling(new Spacing(1, 1, 1))), values());
    }
}
