// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slicewise.nifti.NiftiDatatype;
import org.slicewise.nifti.NiftiHeader;
import org.slicewise.nifti.NiftiImage;
import org.slicewise.nifti.NiftiWriter;

/** Volumes and masks from NIfTI files and back. */
final class NiftiVolumes {

    /** Uncompressed voxels of more bytes than this are mapped, not decoded. */
    static final long MAPPED_FROM = 64L << 20;

    private NiftiVolumes() {}

    static Volume readVolume(Path file) throws IOException {
        return readVolume(file, MAPPED_FROM);
    }

    static Volume readVolume(Path file, long mappedFrom) throws IOException {
        NiftiImage image = NiftiImage.open(file);
        requireReal(image);
        int channels = channelsOf(image);
        Grid grid = NiftiGrid.of(file, image.header());
        boolean mapped = !image.isCompressed() && image.header().dataBytes() > mappedFrom;
        return new Volume(grid, channels, mapped ? new MappedVoxels(file, image.map()) : new LazyVoxels(image));
    }

    static Mask readMask(Path file) throws IOException {
        NiftiImage image = NiftiImage.open(file);
        requireReal(image);
        int channels = channelsOf(image);
        if (channels != 1) {
            throw new InvalidVolumeException(
                    "%s: a mask has one label per voxel, but this file has %d channels (dimensions %s)."
                            .formatted(file, channels, image.header().dims()));
        }
        Grid grid = NiftiGrid.of(file, image.header());
        LabelArray labels =
                new LabelArray(file, grid.extent(), image.values().bytes().safeCapacity());
        image.forEachBlock(labels);
        return new Mask(grid, labels.labels());
    }

    static void write(Volume volume, Path file) throws IOException {
        Extent extent = volume.grid().extent();
        Voxels voxels = volume.voxels();
        float[] block = new float[1 << 14];
        long[] dims = volume.channels() == 1
                ? new long[] {extent.x(), extent.y(), extent.z()}
                : new long[] {extent.x(), extent.y(), extent.z(), volume.channels()};
        NiftiWriter.write(file, header(NiftiDatatype.FLOAT32, volume.grid(), dims), (first, into, count) -> {
            voxels.copy(first, 1, block, 0, count);
            for (int i = 0; i < count; i++) {
                into[i] = block[i];
            }
        });
    }

    static void write(Mask mask, Path file) throws IOException {
        Extent extent = mask.grid().extent();
        boolean small = mask.labels().isEmpty() || mask.labels().last() <= 0xFF;
        NiftiDatatype datatype = small ? NiftiDatatype.UINT8 : NiftiDatatype.UINT16;
        NiftiHeader header = header(datatype, mask.grid(), extent.x(), extent.y(), extent.z());
        NiftiWriter.write(file, header, (first, into, count) -> {
            for (int i = 0; i < count; i++) {
                into[i] = mask.at((int) first + i);
            }
        });
    }

    private static NiftiHeader header(NiftiDatatype datatype, Grid grid, long... dims) {
        return NiftiHeader.of(datatype, grid.affine().toArray(), dims);
    }

    private static void requireReal(NiftiImage image) throws InvalidVolumeException {
        NiftiDatatype datatype = image.header().datatype();
        if (!datatype.isReal()) {
            throw new InvalidVolumeException(
                    "%s: a voxel must be one integer or float of at most 64 bits, but is %s; convert the file."
                            .formatted(image.path(), datatype.label()));
        }
    }

    /** The extent of the only dimension beyond the third that has one. */
    private static int channelsOf(NiftiImage image) throws InvalidVolumeException {
        List<Long> dims = image.header().dims();
        List<Long> more = dims.stream().skip(3).filter(extent -> extent > 1).toList();
        if (more.size() > 1 || more.stream().anyMatch(extent -> extent > Integer.MAX_VALUE)) {
            throw new InvalidVolumeException(
                    "%s: a volume has three dimensions and one more of channels, but this file has dimensions %s."
                            .formatted(image.path(), dims));
        }
        return more.isEmpty() ? 1 : (int) (long) more.get(0);
    }
}
