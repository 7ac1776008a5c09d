// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slicewise.nifti.NiftiDatatype;
import org.slicewise.nifti.NiftiField;
import org.slicewise.nifti.NiftiFormatException;
import org.slicewise.nifti.NiftiHeader;
import org.slicewise.nifti.NiftiImage;
import org.slicewise.nifti.NiftiWriter;
import org.slicewise.nifti.stored.NumberType;
import org.slicewise.nifti.stored.ValueWriter;

/**
 * NIfTI-1 and NIfTI-2.
 *
 * <p>The channels are those of the fourth dimension (or of the fifth, for vectors stored as [x, y, z, 1, c]).
 */
final class NiftiFormat implements VolumeFormat {

    private static final String NOTE = "slicewise: ";

    @Override
    public List<String> endings() {
        return List.of(".nii.gz", ".nii", ".hdr.gz", ".hdr");
    }

    /** Everything: a file may be compressed, and a header may lie in another file. */
    @Override
    public boolean recognises(byte[] start) {
        return true;
    }

    @Override
    public Grid readGrid(Path file) throws IOException {
        return NiftiGrid.of(file, NiftiImage.open(file).header());
    }

    @Override
    public StoredVolume open(Path file) throws IOException {
        NiftiImage image = NiftiImage.open(file);
        Grid grid = NiftiGrid.of(file, image.header());
        ChannelOrder order = ChannelOrder.slowest(grid.extent().voxels(), channelsOf(image));
        return new StoredVolume(file, grid, order, image.values());
    }

    @Override
    public void write(Path file, Grid grid, int channels, NumberType type, ValueWriter.Source values)
            throws IOException {
        Extent extent = grid.extent();
        long[] dims = channels == 1
                ? new long[] {extent.x(), extent.y(), extent.z()}
                : new long[] {extent.x(), extent.y(), extent.z(), channels};
        NiftiHeader header =
                NiftiHeader.of(NiftiDatatype.of(type), grid.affine().toArray(), dims);
        NiftiWriter.write(file, header, values::fill);
    }

    @Override
    public void write(Path file, Mask mask, String note) throws IOException {
        Extent extent = mask.grid().extent();
        NiftiHeader header = NiftiHeader.of(
                NiftiDatatype.of(mask.type()), mask.grid().affine().toArray(), extent.x(), extent.y(), extent.z());
        NiftiWriter.write(file, header, List.of(NOTE + note), mask.source()::fill);
    }

    @Override
    public Optional<String> note(Path file) throws IOException {
        return NiftiImage.open(file).comments().stream()
                .filter(comment -> comment.startsWith(NOTE))
                .map(comment -> comment.substring(NOTE.length()))
                .findFirst();
    }

    /** The extent of the only dimension beyond the third that has one. */
    private static int channelsOf(NiftiImage image) throws NiftiFormatException {
        List<Long> dims = image.header().dims();
        List<Long> more = dims.stream().skip(3).filter(extent -> extent > 1).toList();
        if (more.size() > 1 || more.stream().anyMatch(extent -> extent > Integer.MAX_VALUE)) {
            throw new NiftiFormatException(
                    image.path(),
                    image.header().position(NiftiField.DIMENSIONS),
                    "three dimensions and one more of channels",
                    "the dimensions " + dims);
        }
        return more.isEmpty() ? 1 : (int) (long) more.get(0);
    }
}
