// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slicewise.volume.Extent;

/**
 * Draws blocks, by the shares of {@link DrawingSpec} or without them.
 *
 * <p>Without shares every annotated slice of every case is equally likely to be in a block, at a random height of it;
 * along x and y the block lies at a random place if the volume is larger, and around its middle if it is not. With
 * shares a class is drawn first and then one of its voxels over all cases, each equally likely; the block lies around
 * it, moved into the volume where it would reach out. What is not annotated is a class too. The share of a class that
 * occurs nowhere goes to the others in proportion to theirs.
 *
 * <p>A block may reach out of the volume from foot to head by less than the step of the network's lowest resolution, and
 * its middle lies that near to the voxel it was drawn around. Otherwise evenly spaced slices, or volumes as high as the
 * patch, would show the network annotated voxels at every second or fourth height only; its up-convolutions have weights
 * of their own for each, and those of the other heights would never be trained.
 *
 * <p>All volumes are kept in memory: 4 bytes for each voxel and channel, and 1 byte for its class. Besides that shares
 * take at most 12 bytes for each class and slice.
 */
final class PatchSampler3d implements PatchSampler {

    private final Patch patch;
    private final List<PreparedCase> cases;
    private final BlockPlaces places;
    private final List<Augmentation> augmentations;

    private PatchSampler3d(
            Patch patch, List<PreparedCase> cases, BlockPlaces places, List<Augmentation> augmentations) {
        this.patch = patch;
        this.cases = cases;
        this.places = places;
        this.augmentations = augmentations;
    }

    /** A sampler of 3D patches; see {@link PatchSampler#of}. */
    static PatchSampler3d of(List<TrainingCase> cases, LabelNames labels, TrainingSpec spec, int step) {
        spec.drawing().requireFor(false, labels.classes());
        PreparedCase.requireSameChannels(cases);
        List<PreparedCase> prepared = new ArrayList<>();
        cases.forEach(each -> prepared.add(PreparedCase.of(each, labels)));
        PatchDraws.requireAnnotated(
                prepared.stream().mapToInt(each -> each.annotated().length).sum(), cases.size());
        List<Extent> extents = prepared.stream().map(PreparedCase::extent).toList();
        Patch patch = spec.patch().chosenFor(extents, step);
        BlockPlaces places = new BlockPlaces(patch, prepared, spec.drawing(), labels.classes(), step);
        return new PatchSampler3d(patch, prepared, places, PatchDraws.augmentations(spec));
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
    public String checksum() {
        VoxelChecksum checksum = new VoxelChecksum();
        cases.forEach(each -> checksum.add(each.voxels()));
        return checksum.text();
    }

    @Override
    public PatchBatch draw(int count, RandomGenerator random) {
        return PatchDraws.batch(count, channels(), patch, () -> {
            LabelledPatch drawn = block(places.draw(random));
            augmentations.forEach(augmentation -> augmentation.apply(drawn, random));
            return drawn;
        });
    }

    private LabelledPatch block(BlockPlaces.Drawn at) {
        PreparedCase chosen = cases.get(at.caseIndex());
        PatchWindow window = new PatchWindow(chosen.extent(), patch, at.x(), at.y(), at.z());
        return PatchDraws.cut(window, chosen.facts(), chosen.voxels(), chosen.classes());
    }
}
