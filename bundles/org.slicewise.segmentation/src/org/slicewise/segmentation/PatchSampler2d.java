// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slicewise.volume.Extent;

/**
 * Draws axial slices uniformly over all annotated slices of all cases: every annotated slice of every case is equally
 * likely, so a case counts by how many slices of it are annotated.
 *
 * <p>A slice larger than the patch is cropped at a random place, a smaller one is padded around its middle. Only
 * annotated slices are kept in memory: 4 bytes for each of their voxels and channels, and 1 byte for its class.
 */
final class PatchSampler2d implements PatchSampler {

    private final Patch patch;
    private final int channels;
    private final List<Slice> slices;
    private final List<Augmentation> augmentations;

    private PatchSampler2d(Patch patch, int channels, List<Slice> slices, List<Augmentation> augmentations) {
        this.patch = patch;
        this.channels = channels;
        this.slices = slices;
        this.augmentations = augmentations;
    }

    /** A sampler of 2D patches; see {@link PatchSampler#of}. */
    static PatchSampler2d of(List<TrainingCase> cases, LabelNames labels, TrainingSpec spec, int step) {
        spec.drawing().requireFor(true, labels.classes());
        PreparedCase.requireSameChannels(cases);
        List<Slice> slices = new ArrayList<>();
        List<Extent> extents = new ArrayList<>();
        for (TrainingCase each : cases) {
            PreparedCase prepared = PreparedCase.of(each, labels);
            extents.add(prepared.extent());
            Arrays.stream(prepared.annotated())
                    .mapToObj(z -> Slice.of(prepared, z))
                    .forEach(slices::add);
        }
        PatchDraws.requireAnnotated(slices.size(), cases.size());
        Patch patch = spec.patch().chosenFor(extents, step);
        return new PatchSampler2d(patch, cases.get(0).image().channels(), slices, PatchDraws.augmentations(spec));
    }

    @Override
    public Patch patch() {
        return patch;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public String checksum() {
        VoxelChecksum checksum = new VoxelChecksum();
        slices.forEach(slice -> checksum.add(slice.voxels()));
        return checksum.text();
    }

    @Override
    public PatchBatch draw(int count, RandomGenerator random) {
        return PatchDraws.batch(count, channels, patch, () -> {
            LabelledPatch drawn = slice(slices.get(random.nextInt(slices.size())), random);
            augmentations.forEach(augmentation -> augmentation.apply(drawn, random));
            return drawn;
        });
    }

    private LabelledPatch slice(Slice slice, RandomGenerator random) {
        int x = PatchDraws.origin(slice.extent().x(), patch.x(), random);
        int y = PatchDraws.origin(slice.extent().y(), patch.y(), random);
        return PatchDraws.cut(
                new PatchWindow(slice.extent(), patch, x, y, 0), slice.facts(), slice.voxels(), slice.classes());
    }

    /** An annotated slice with its own copy of the voxels, channel slowest. */
    private record Slice(Extent extent, ImageFacts facts, float[] voxels, byte[] classes) {
        static Slice of(PreparedCase prepared, int z) {
            Extent whole = prepared.extent();
            int plane = whole.x() * whole.y();
            float[] voxels = new float[prepared.channels() * plane];
            for (int channel = 0; channel < prepared.channels(); channel++) {
                int from = (channel * whole.z() + z) * plane;
                System.arraycopy(prepared.voxels(), from, voxels, channel * plane, plane);
            }
            byte[] classes = Arrays.copyOfRange(prepared.classes(), z * plane, (z + 1) * plane);
            return new Slice(new Extent(whole.x(), whole.y(), 1), prepared.facts(), voxels, classes);
        }
    }
}
