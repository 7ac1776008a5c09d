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
 * @param images the image, or one file for each of its channels in order; at least one
 * @param mask the dense mask on the image's grid
 * @param split what the case is for
 */
public record Case(String id, List<Path> images, Optional<Path> mask, Split split) {

    public Case {
        images = List.copyOf(images);
        if (id.isBlank() || images.isEmpty()) {
            throw new IllegalArgumentException(
                    "A case needs an id and at least one image, but \"%s\" with %s came.".formatted(id, images));
        }
    }

    /** A case whose image is one file. */
    public Case(String id, Path image, Optional<Path> mask, Split split) {
        this(id, List.of(image), mask, split);
    }

    /** The image, or its first channel if every channel is a file of its own. */
    public Path image() {
        return images.get(0);
    }

    /** The same case for another split. */
    public Case withSplit(Split other) {
        return new Case(id, images, mask, other);
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
     * The dense mask.
     *
     * @throws InvalidVolumeException if there is none, or if it lies on another grid than the image; the text names
     *     both files and the difference
     */
    public Mask readMask() throws IOException {
        Path file = mask.orElseThrow(() -> new InvalidVolumeException("Case \"%s\" has no mask.".formatted(id)));
        Mask read = Mask.read(file);
        Optional<String> difference = readGrid().differenceFrom(read.grid());
        if (difference.isPresent()) {
            throw new InvalidVolumeException("Case \"%s\": the mask %s does not lie on the grid of the image %s. %s"
                    .formatted(id, file, image(), difference.get()));
        }
        return read;
    }
}
