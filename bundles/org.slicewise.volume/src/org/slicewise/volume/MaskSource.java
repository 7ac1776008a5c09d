// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of which the mask of an image is made, as they lie on the disk.
 *
 * @param parts at least one; where two of them label the same voxel, the later one counts
 * @param offGrid what to do with a part that lies on another grid than the image
 */
public record MaskSource(List<MaskPart> parts, OffGrid offGrid) {

    /** Where a later part has this label, that of the earlier ones stays. */
    private static final int SEE_THROUGH = 0;

    public MaskSource {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A mask needs at least one file, but there is none.");
        }
    }

    /** One file whose labels are meant as they stand, on the grid of the image. */
    public static MaskSource of(Path file) {
        return of(file, new LabelRule.AsStored());
    }

    /** One file on the grid of the image. */
    public static MaskSource of(Path file, LabelRule rule) {
        return new MaskSource(List.of(new MaskPart(file, rule)), OffGrid.REFUSE);
    }

    /** The same files with another way for those that lie on another grid. */
    public MaskSource with(OffGrid other) {
        return new MaskSource(parts, other);
    }

    /** The first file. */
    public Path file() {
        return parts.get(0).file();
    }

    /**
     * Checks by the headers alone that every part lies on a grid.
     *
     * @throws InvalidVolumeException if one does not and is not to be resampled; the text names file and difference
     */
    public void requireOn(Grid grid) throws IOException {
        for (MaskPart part : parts) {
            offGrid.placement(part.file(), Grid.read(part.file()), grid);
        }
    }

    /**
     * The mask on the grid of its image; of several parts all slices count as drawn.
     *
     * @throws InvalidVolumeException if a part lies on another grid and is not to be resampled
     */
    public SparseMask read(Grid grid) throws IOException {
        Mask mask = readPart(parts.get(0), grid, SparseMask.UNANNOTATED);
        for (MaskPart part : parts.subList(1, parts.size())) {
            mask = over(mask, readPart(part, grid, SEE_THROUGH));
        }
        SparseMask read = SparseMask.fromFileMask(mask, grid.axialAxis());
        Optional<String> note = VolumeFormats.of(file()).note(file());
        return parts.size() > 1 || note.isEmpty() ? read : read.broughtFrom(asStored(note));
    }

    /** The mask on the grid of its own file, which is what the note tells of. */
    private SparseMask asStored(Optional<String> note) throws IOException {
        Mask stored = parts.get(0).rule().read(file());
        return ProvenanceNote.applied(
                note, SparseMask.fromFileMask(stored, stored.grid().axialAxis()));
    }

    private Mask readPart(MaskPart part, Grid grid, int outside) throws IOException {
        Mask stored = part.rule().read(part.file());
        return offGrid.placement(part.file(), stored.grid(), grid).apply(stored, outside);
    }

    private static Mask over(Mask below, Mask above) {
        return above.rewritten((index, label) -> label == SEE_THROUGH ? below.at(index) : label);
    }
}
