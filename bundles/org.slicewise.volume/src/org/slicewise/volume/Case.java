// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An image and, if there is one, its mask, as files that are read in place.
 *
 * @param id different from that of every other case of a cohort
 * @param patient whom the image shows; cases of the same patient should not be parted by a split
 * @param images the image, or one file for each of its channels in order; at least one
 * @param mask what an expert drew on the image
 * @param split what the case is for
 */
public record Case(String id, String patient, List<Path> images, Optional<MaskSource> mask, Split split) {

    public Case {
        images = List.copyOf(images);
        if (id.isBlank() || images.isEmpty()) {
            throw new IllegalArgumentException(
                    "A case needs an id and at least one image, but \"%s\" with %s came.".formatted(id, images));
        }
    }

    /** A case of a patient of its own, for no split yet. */
    public Case(String id, List<Path> images, Optional<MaskSource> mask) {
        this(id, id, images, mask, Split.UNASSIGNED);
    }

    /** The image, or its first channel if every channel is a file of its own. */
    public Path image() {
        return images.get(0);
    }

    /** The same case for another split. */
    public Case withSplit(Split other) {
        return new Case(id, patient, images, mask, other);
    }

    /** The same case of a patient. */
    public Case withPatient(String other) {
        return new Case(id, other, images, mask, split);
    }

    /** The same case with another mask. */
    public Case withMask(Optional<MaskSource> other) {
        return new Case(id, patient, images, other, split);
    }

    /** The grid of the image, from its header alone. */
    public Grid readGrid() throws IOException {
        return Volume.read(image()).grid();
    }

    /**
     * The image; voxels of a single file are read when first asked for, those of several files at once.
     *
     * @throws InvalidVolumeException if the files of the channels lie on different grids
     */
    public Volume readImage() throws IOException {
        return images.size() == 1 ? Volume.read(image()) : ChannelFiles.read(images);
    }

    /**
     * What is annotated of the image, on the grid of the image.
     *
     * @throws InvalidVolumeException if there is no mask, or if it lies on another grid than the image and is not to be
     *     resampled; the text names both files and the difference
     */
    public SparseMask readMask() throws IOException {
        MaskSource source =
                mask.orElseThrow(() -> new InvalidVolumeException("Case \"%s\" has no mask.".formatted(id)));
        try {
            return source.read(readGrid());
        } catch (InvalidVolumeException e) {
            throw new InvalidVolumeException("Case \"%s\", image %s: %s".formatted(id, image(), e.getMessage()));
        }
    }
}
