// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slicewise.nifti.stored.NumberType;
import org.slicewise.nifti.stored.StoredValues;
import org.slicewise.nifti.stored.ValueWriter;
import org.slicewise.volume.nrrd.NrrdHeader;
import org.slicewise.volume.nrrd.NrrdImage;
import org.slicewise.volume.nrrd.NrrdWriter;
import org.slicewise.volume.nrrd.SegmentedImage;

/** NRRD, and the segmentations of 3D Slicer in it. */
final class NrrdFormat implements VolumeFormat {

    private static final String SEGMENTATION = ".seg.nrrd";
    private static final String NOTE = "slicewise";

    @Override
    public List<String> endings() {
        return List.of(SEGMENTATION, ".nrrd", ".nhdr");
    }

    @Override
    public boolean recognises(byte[] start) {
        return NrrdImage.recognises(start);
    }

    @Override
    public Grid readGrid(Path file) throws IOException {
        return NrrdImage.open(file).grid();
    }

    @Override
    public StoredVolume open(Path file) throws IOException {
        NrrdImage image = NrrdImage.open(file);
        StoredValues values = image.values();
        return new StoredVolume(file, image.grid(), orderOf(image), values);
    }

    private static ChannelOrder orderOf(NrrdImage image) throws IOException {
        List<Long> sizes = image.header().sizes();
        OptionalInt axis = image.channelAxis();
        if (axis.isEmpty()) {
            return ChannelOrder.slowest(product(sizes), 1);
        }
        int at = axis.getAsInt();
        if (sizes.get(at) > Integer.MAX_VALUE) {
            throw new InvalidVolumeException("%s: has %d channels, but %d are supported."
                    .formatted(image.path(), sizes.get(at), Integer.MAX_VALUE));
        }
        return new ChannelOrder(
                product(sizes.subList(0, at)),
                (int) (long) sizes.get(at),
                product(sizes.subList(at + 1, sizes.size())));
    }

    private static long product(List<Long> sizes) {
        return sizes.stream().reduce(1L, Math::multiplyExact);
    }

    /** The labels of the segments where the header names any. */
    @Override
    public Mask readMask(Path file) throws IOException {
        NrrdImage image = NrrdImage.open(file);
        return SegmentedImage.isSegmented(image)
                ? SegmentedImage.open(file).mask()
                : open(file).mask();
    }

    @Override
    public void write(Path file, Grid grid, int channels, NumberType type, ValueWriter.Source values)
            throws IOException {
        NrrdWriter.write(file, NrrdHeader.of(type, grid.affine(), grid.extent(), channels), values);
    }

    @Override
    public void write(Path file, Mask mask) throws IOException {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(SEGMENTATION)) {
            SegmentedImage.write(file, mask);
        } else {
            VolumeFormat.super.write(file, mask);
        }
    }

    /** Segmentations of 3D Slicer have no place for the label of what is not annotated, nor for the note. */
    @Override
    public void write(Path file, Mask mask, String note) throws IOException {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(SEGMENTATION)) {
            SegmentedImage.write(file, mask);
        } else {
            NrrdHeader header = NrrdHeader.of(
                            mask.type(), mask.grid().affine(), mask.grid().extent(), 1)
                    .withPairs(Map.of(NOTE, note));
            NrrdWriter.write(file, header, mask.source());
        }
    }

    @Override
    public Optional<String> note(Path file) throws IOException {
        return Optional.ofNullable(NrrdImage.open(file).header().pairs().get(NOTE));
    }
}
