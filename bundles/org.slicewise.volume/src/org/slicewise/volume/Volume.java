// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import org.slicewise.nifti.stored.NumberType;
import org.slicewise.nifti.stored.ValueWriter;

/**
 * Voxel values on a grid, with the scaling of their file applied; one channel or more.
 *
 * <p>The order is x fastest, then y, z and the channel. A volume read from a file takes its voxels when they are first
 * asked for; from then on reading failures are an {@link java.io.UncheckedIOException} that names the file. Volumes are
 * safe to share between threads as long as nobody writes into {@link #values()}.
 */
public final class Volume {

    /** Makes values when they are asked for, such as those of a large volume that is to be written plane by plane. */
    @FunctionalInterface
    public interface Values {
        /** Sets {@code count} consecutive values; {@code first} is a flat position, x fastest and channel slowest. */
        void copy(long first, float[] into, int offset, int count);
    }

    private final Grid grid;
    private final int channels;
    private final Voxels voxels;

    Volume(Grid grid, int channels, Voxels voxels) {
        this.grid = grid;
        this.channels = channels;
        this.voxels = voxels;
    }

    /** The one-channel volume of these values; the array is taken, not copied. */
    public static Volume of(Grid grid, float[] values) {
        return of(grid, 1, values);
    }

    /** The volume of these values, channel slowest; the array is taken, not copied. */
    public static Volume of(Grid grid, int channels, float[] values) {
        if (channels < 1 || values.length != grid.extent().voxels() * channels) {
            throw new IllegalArgumentException("A volume of %s voxels and %d channels does not have %d values."
                    .formatted(grid.extent(), channels, values.length));
        }
        return new Volume(grid, channels, new HeapVoxels(values));
    }

    /** The volume whose values are made when they are asked for, each time anew. */
    public static Volume of(Grid grid, int channels, Values values) {
        return new Volume(grid, channels, new MadeVoxels(grid.extent().voxels() * channels, values));
    }

    /**
     * The volume of a NIfTI or NRRD file, by its content: the header is read at once, the voxels when first asked for.
     *
     * <p>Large uncompressed files are mapped into memory and never on the heap as a whole; all others are decoded once: to
     * the heap, or if that would take more than a quarter of it, to a scratch file in the temporary folder
     * ({@code java.io.tmpdir}) that goes with the process. The channels of NIfTI are those of the fourth dimension (or of
     * the fifth, for vectors stored as [x, y, z, 1, c]), those of NRRD are along the axis that is none of space.
     */
    public static Volume read(Path file) throws IOException {
        return VolumeFormats.of(file).open(file).volume();
    }

    /** Where the voxels are. */
    public Grid grid() {
        return grid;
    }

    /** The number of values per voxel. */
    public int channels() {
        return channels;
    }

    /** The value of a voxel. */
    public float at(int channel, int x, int y, int z) {
        return voxels.at(channelStart(channel) + grid.extent().index(x, y, z));
    }

    /**
     * Every value, x fastest and channel slowest.
     *
     * <p>The array is the volume's own where the volume is on the heap, and a fresh one where the file is mapped: never
     * write into it.
     */
    public float[] values() {
        return voxels.all();
    }

    /** Copies consecutive values of a channel; {@code first} is a flat position in it, x fastest. */
    public void copy(int channel, long first, float[] into, int offset, int count) {
        if (first < 0 || first > grid.extent().voxels() - count) {
            throw new IndexOutOfBoundsException("There are no %d values from %d on; a channel has %d."
                    .formatted(count, first, grid.extent().voxels()));
        }
        voxels.copy(channelStart(channel) + first, 1, into, offset, count);
    }

    /** Copies the plane at an index of an axis; the other two axes follow in the order x, y, z, the first fastest. */
    public void slice(int channel, Axis axis, int index, float[] into) {
        PlaneWalk walk = PlaneWalk.across(axis, index, grid.extent());
        walk.requireRoom(into.length);
        long first = channelStart(channel) + walk.first();
        for (int row = 0; row < walk.height(); row++) {
            voxels.copy(first + row * walk.rowStep(), walk.columnStep(), into, row * walk.width(), walk.width());
        }
    }

    /** The same voxels with the axes reordered and flipped to RAS; nothing is resampled. */
    public Volume toCanonical() {
        return Reorientation.toCanonical(grid).apply(this);
    }

    /**
     * Writes a float32 file whose name decides on its format: NIfTI ({@code .nii}, {@code .nii.gz} or {@code .hdr}) or
     * NRRD ({@code .nrrd} or {@code .nhdr}).
     */
    public void write(Path file) throws IOException {
        float[] block = new float[ValueWriter.BLOCK];
        VolumeFormats.named(file).write(file, grid, channels, NumberType.FLOAT32, (first, into, count) -> {
            voxels.copy(first, 1, block, 0, count);
            for (int i = 0; i < count; i++) {
                into[i] = block[i];
            }
        });
    }

    Voxels voxels() {
        return voxels;
    }

    private long channelStart(int channel) {
        if (channel < 0 || channel >= channels) {
            throw new IndexOutOfBoundsException(
                    "There is no channel %d; there are %d, counted from 0.".formatted(channel, channels));
        }
        return channel * grid.extent().voxels();
    }
}
