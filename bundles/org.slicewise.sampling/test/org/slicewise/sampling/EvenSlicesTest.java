// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;

class EvenSlicesTest {

    @Test
    void liesAlongTheAxialAxisWhateverTheStorageOrder() {
        Grid sagittal = new Grid(new Extent(3, 10, 5), Affine.of(0, 0, 1, 0, 1, 0, 0, 0, 0, -1, 0, 0));
        assertEquals(
                new AnnotatedSlices(Axis.Y, new TreeSet<>(List.of(2, 7))),
                EvenSlices.of(sagittal, new SliceBudget.Density(0.2)));
        assertEquals(
                10, EvenSlices.of(sagittal, new SliceBudget.Count(99)).indices().size());
    }
}
