// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

/** Small scans for tests. */
final class Scans {

    private Scans() {}

    static Grid ras(int x, int y, int z) {
        return new Grid(new Extent(x, y, z), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
    }

    /** Storage order (head to foot, right to left, front to back): everything there is to turn round. */
    static Grid sil(int s, int r, int a) {
        return new Grid(new Extent(s, r, a), Affine.of(0, -1, 0, 9, 0, 0, -1, 8, -2, 0, 0, 7));
    }

    /** Voxels numbered from 0 on, in {@code channels} channels. */
    static Volume numbered(Grid grid, int channels) {
        float[] values = new float[(int) grid.extent().voxels() * channels];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return Volume.of(grid, channels, values);
    }

    static Mask labels(Grid grid, IntUnaryOperator labelOfVoxel) {
        short[] labels = new short[(int) grid.extent().voxels()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (short) labelOfVoxel.applyAsInt(i);
        }
        return Mask.of(grid, labels);
    }

    static TrainingCase annotated(String id, Volume image, Mask mask, int... slices) {
        TreeSet<Integer> indices = new TreeSet<>(IntStream.of(slices).boxed().toList());
        return new TrainingCase(
                id,
                image,
                SparseMask.keepOnly(mask, new AnnotatedSlices(image.grid().axialAxis(), indices)));
    }

    /** A numbered case whose label is 1 in the voxels of even number. */
    static TrainingCase numbered(String id, Grid grid, int... slices) {
        return annotated(id, numbered(grid, 1), labels(grid, i -> 1 - i % 2), slices);
    }
}
