// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

/**
 * One patch of an image with its classes, which augmentations change in place.
 *
 * <p>Arrays have x fastest: {@code image} is {@code [channel][z][y][x]}, {@code classes} is {@code [z][y][x]}.
 */
public final class LabelledPatch {

    private final Patch size;
    private final float[] image;
    private final int[] classes;
    private final ImageFacts facts;

    /** A patch over the given arrays, which are taken and not copied, with as many channels as the facts name. */
    public LabelledPatch(Patch size, float[] image, int[] classes, ImageFacts facts) {
        int channels = facts.channels();
        if (image.length != channels * size.voxels() || classes.length != size.voxels()) {
            throw new IllegalArgumentException("%s with %d channels needs %d values and %d classes, but %d and %d came."
                    .formatted(size, channels, channels * size.voxels(), size.voxels(), image.length, classes.length));
        }
        this.size = size;
        this.image = image;
        this.classes = classes;
        this.facts = facts;
    }

    /** The sides of the patch in voxels. */
    public Patch size() {
        return size;
    }

    /** The number of channels of the image. */
    public int channels() {
        return facts.channels();
    }

    /** The normalised voxels themselves, not a copy. */
    public float[] image() {
        return image;
    }

    /** The classes themselves, not a copy; 255 where not annotated. */
    public int[] classes() {
        return classes;
    }

    /** What is known of the whole image. */
    public ImageFacts facts() {
        return facts;
    }
}
