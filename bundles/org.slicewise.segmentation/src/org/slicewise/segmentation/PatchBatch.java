// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

/**
 * Patches of one step of a training, ready to be handed to a framework.
 *
 * <p>{@link #image()} is {@code [count][channel][z][y][x]} and {@link #classes()} is {@code [count][z][y][x]}, x
 * fastest; in 2D z has length 1 and can be left out of the shape.
 */
public final class PatchBatch {

    private final int count;
    private final int channels;
    private final Patch patch;
    private final float[] image;
    private final int[] classes;

    PatchBatch(int count, int channels, Patch patch) {
        this.count = count;
        this.channels = channels;
        this.patch = patch;
        this.image = new float[count * channels * patch.voxels()];
        this.classes = new int[count * patch.voxels()];
    }

    void set(int index, LabelledPatch labelled) {
        System.arraycopy(labelled.image(), 0, image, index * channels * patch.voxels(), labelled.image().length);
        System.arraycopy(labelled.classes(), 0, classes, index * patch.voxels(), labelled.classes().length);
    }

    /** The number of patches. */
    public int count() {
        return count;
    }

    /** The number of channels of the images. */
    public int channels() {
        return channels;
    }

    /** The sides of each patch in voxels. */
    public Patch patch() {
        return patch;
    }

    /** The normalised voxels themselves, not a copy; padding is 0. */
    public float[] image() {
        return image;
    }

    /** The classes themselves, not a copy; 255 where not annotated and where padded. */
    public int[] classes() {
        return classes;
    }
}
