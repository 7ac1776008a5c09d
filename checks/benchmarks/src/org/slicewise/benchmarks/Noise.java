// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slicewise.segmentation.TrainingCase;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

/** A case for benchmarks: noise with labels 0 to 2 by chance, all slices annotated. */
final class Noise {

    private Noise() {}

    static TrainingCase of(Extent extent) {
        Random random = new Random(1);
        float[] image = new float[(int) extent.voxels()];
        byte[] labels = new byte[image.length];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) random.nextGaussian();
            labels[i] = (byte) random.nextInt(3);
        }
        Grid grid = new Grid(extent, Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
        AnnotatedSlices all = new AnnotatedSlices(
                Axis.Z, IntStream.range(0, extent.z()).boxed().collect(Collectors.toCollection(TreeSet::new)));
        return new TrainingCase("noise", Volume.of(grid, image), SparseMask.keepOnly(Mask.of(grid, labels), all));
    }
}
