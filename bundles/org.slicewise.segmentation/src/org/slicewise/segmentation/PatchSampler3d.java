// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slicewise.volume.Extent;

/**
 * Draws blocks around annotated slices: every annotated slice of every case is equally likely to be in a block, at a
 * random height of it.
 *
 * <p>A block may reach out of the volume from foot to head by less than the step of the network's lowest resolution.
 * Otherwise evenly spaced slices, or volumes as high as the patch, would show the network annotated voxels at every
 * second or fourth height only; its up-convolutions have weights of their own for each, and those of the other heights
 * would never be trained.
 *
 * <p>Along x and y a block lies at a random place if the volume is larger, and around its middle if it is not. All
 * volumes are kept in memory: 4 bytes for each voxel and channel, and 1 byte for its class.
 */
public final class PatchSampler3d implements PatchSampler {

    private final Patch patch;
    private final List<PreparedCase> cases;
    private final int annotatedSlices;
    private final List<Augmentation> augmentations;
    private final int step;

    private PatchSampler3d(
            Patch patch, List<PreparedCase> cases, int slices, List<Augmentation> augmentations, int step) {
        this.patch = patch;
        this.cases = cases;
        this.annotatedSlices = slices;
        this.augmentations = augmentations;
        this.step = step;
    }

    /** A sampler of 3D patches; see {@link PatchSampler#of}. */
    public static PatchSampler3d of(List<TrainingCase> cases, LabelNames labels, TrainingSpec spec) {
        PreparedCase.requireSameChannels(cases);
        List<PreparedCase> prepared = new ArrayList<>();
        cases.forEach(each -> prepared.add(PreparedCase.of(each, labels)));
        int slices = prepared.stream().mapToInt(each -> each.annotated().length).sum();
        PatchDraws.requireAnnotated(slices, cases.size());
        List<Extent> extents = prepared.stream().map(PreparedCase::extent).toList();
        Patch patch = spec.patch().chosenFor(extents, spec.levels());
        return new PatchSampler3d(patch, prepared, slices, PatchDraws.augmentations(spec), 1 << spec.levels() - 1);
    }

    @Override
    public Patch patch() {
        return patch;
    }

    @Override
    public int channels() {
        return cases.get(0).channels();
    }

    @Override
    public int annotatedSlices() {
        return annotatedSlices;
    }

    @Override
    public PatchBatch draw(int count, RandomGenerator random) {
        return PatchDraws.batch(count, channels(), patch, () -> {
            LabelledPatch drawn = block(random.nextInt(annotatedSlices), random);
            augmentations.forEach(augmentation -> augmentation.apply(drawn, random));
            return drawn;
        });
    }

    /** The block around an annotated slice, counted over all cases. */
    private LabelledPatch block(int slice, RandomGenerator random) {
        int left = slice;
        int index = 0;
        while (left >= cases.get(index).annotated().length) {
            left -= cases.get(index++).annotated().length;
        }
        PreparedCase chosen = cases.get(index);
        Extent extent = chosen.extent();
        int x = PatchDraws.origin(extent.x(), patch.x(), random);
        int y = PatchDraws.origin(extent.y(), patch.y(), random);
        int z = around(chosen.annotated()[left], extent.z(), random);
        return PatchDraws.cut(
                new PatchWindow(extent, patch, x, y, z), chosen.facts(), chosen.voxels(), chosen.classes());
    }

    /**
     * Where a block begins that holds the slice at a random height, and reaches out of the volume by less than a step.
     */
    private int around(int slice, int slices, RandomGenerator random) {
        int beyond = step - 1;
        int lowest = Math.max(slice - patch.z() + 1, Math.min(0, slices - patch.z()) - beyond);
        int highest = Math.min(slice, Math.max(0, slices - patch.z()) + beyond);
        return lowest + random.nextInt(highest - lowest + 1);
    }
}
