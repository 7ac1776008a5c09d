// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

class WorkingSlicesTest {

    private static Volume volume(Extent extent, float scale, float offset) {
        float[] values = new float[(int) extent.voxels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = offset + scale * i;
        }
        return Volume.of(new Grid(extent, Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0)), values);
    }

    @Test
    void theScaleOfAnImageDoesNotCount() {
        Extent extent = new Extent(5, 4, 3);
        float[] expected = new WorkingSlices(volume(extent, 1, 0), Axis.Z, 64).slice(1);
        assertEquals(20 / 59.0 * 255, expected[0], 1e-3);
        assertArrayEquals(expected, new WorkingSlices(volume(extent, 1e6f, -7e5f), Axis.Z, 64).slice(1), 1e-3f);
        assertEquals(0, new WorkingSlices(volume(extent, 0, 5), Axis.Z, 64).slice(1)[3]);
    }

    @Test
    void aLargeSliceIsMadeSmallerByMeans() {
        Volume image = volume(new Extent(5, 2, 4), 1, 0);
        WorkingSlices whole = new WorkingSlices(image, Axis.Y, 5);
        WorkingSlices small = new WorkingSlices(image, Axis.Y, 3);
        assertEquals(1, whole.factor());
        assertEquals(2, small.factor());
        assertEquals(3, small.width());
        assertEquals(2, small.height());
        float[] large = whole.slice(1);
        float[] slice = small.slice(1);
        assertEquals((large[0] + large[1] + large[5] + large[6]) / 4, slice[0], 1e-3);
        assertEquals((large[14] + large[19]) / 2, slice[5], 1e-3);
    }
}
