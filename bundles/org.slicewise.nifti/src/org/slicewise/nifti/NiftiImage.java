// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A NIfTI file whose header was read and checked; its voxels are read by each method that needs them.
 *
 * <p>Nothing is held open between calls, and an image may be shared between threads.
 */
public final class NiftiImage {

    /** The most values that one array can hold. */
    public static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private static final int BLOCK = 1 << 14;
    private static final int UNCONFIRMED = 1 << 20;

    /** Takes the values of an image in pieces, x fastest, with slope and intercept applied. */
    @FunctionalInterface
    public interface Blocks {
        /** Takes the first {@code count} of these values; {@code first} is the flat position of the first one. */
        void accept(long first, double[] values, int count) throws IOException;
    }

    private final Path path;
    private final NiftiHeader header;
    private final StoredFile voxels;

    private NiftiImage(Path path, NiftiHeader header, StoredFile voxels) {
        this.path = path;
        this.header = header;
        this.voxels = voxels;
    }

    /**
     * Reads the header of a single file or of a pair (by either name), and checks that the voxels can be there.
     *
     * <p>A malformed header, and voxels that the size of the file rules out, are a {@link NiftiFormatException}.
     */
    public static NiftiImage open(Path path) throws IOException {
        Path headerPath = NiftiFiles.headerOf(path);
        StoredFile headerFile = StoredFile.at(headerPath);
        HeaderDecoder decoder = new HeaderDecoder(headerPath, headerFile.start(HeaderDecoder.LONGEST));
        NiftiHeader header = decoder.decode();
        if (decoder.isSingleFile() || !NiftiFiles.isPair(headerPath)) {
            decoder.requireRoomForHeader(header);
            return checked(path, header, headerFile);
        }
        return checked(path, header, StoredFile.at(NiftiFiles.voxelsOf(headerPath)));
    }

    private static NiftiImage checked(Path path, NiftiHeader header, StoredFile voxels) throws IOException {
        long end;
        try {
            end = Math.addExact(header.voxelOffset(), header.dataBytes());
        } catch (ArithmeticException overflow) {
            throw new NiftiFormatException(
                    voxels.path(), 0, "fewer than 2^63 bytes of voxels", "the dimensions " + header.dims());
        }
        if (end > voxels.largestContent()) {
            throw new NiftiFormatException(
                    voxels.path(),
                    header.voxelOffset(),
                    "%d bytes for %s voxels of %s"
                            .formatted(
                                    header.dataBytes(),
                                    header.dims(),
                                    header.datatype().label()),
                    "a file of %d bytes%s".formatted(voxels.size(), voxels.compressed() ? ", compressed" : ""));
        }
        return new NiftiImage(path, header, voxels);
    }

    /** The path that was opened. */
    public Path path() {
        return path;
    }

    /** The facts of the header. */
    public NiftiHeader header() {
        return header;
    }

    /** Whether the voxels are compressed, so that they cannot be mapped. */
    public boolean isCompressed() {
        return voxels.compressed();
    }

    /** Hands all values over in their order; an image that is not of real numbers is a {@link NiftiFormatException}. */
    public void forEachBlock(Blocks blocks) throws IOException {
        ValueDecoder decoder = new ValueDecoder(path, header);
        double[] values = new double[BLOCK];
        long[] first = {0};
        forEachRawBlock((bytes, count) -> {
            decoder.decode(ByteBuffer.wrap(bytes).order(header.byteOrder()), 0, values, count);
            blocks.accept(first[0], values, count);
            first[0] += count;
        });
    }

    /** All values in one array, x fastest; no more memory is taken than the file really fills. */
    public float[] readFloats() throws IOException {
        FloatArray array = new FloatArray(path, header.values(), safeCapacity());
        forEachBlock(array);
        return array.values();
    }

    /**
     * The number of values to set memory aside for before reading: all of them, unless only the header of a compressed
     * file claims them.
     */
    public int safeCapacity() throws IOException {
        long values = header.values();
        boolean confirmed = voxels.confirmsLength(header.voxelOffset() + header.dataBytes());
        return (int) Math.min(confirmed ? LARGEST_ARRAY : UNCONFIRMED, values);
    }

    /** Smallest, largest and mean value; empty when a voxel is not one real number, such as RGB. */
    public Optional<NiftiStatistics> statistics() throws IOException {
        if (!header.datatype().isReal()) {
            return Optional.empty();
        }
        NiftiStatistics.Sum sum = new NiftiStatistics.Sum();
        forEachBlock(sum);
        return Optional.of(sum.statistics());
    }

    /** The SHA-256 of the stored, unscaled voxels in little-endian order, x fastest, in hexadecimal. */
    public String rawSha256() throws IOException {
        MessageDigest digest = sha256();
        int width = header.datatype().componentBytes();
        boolean swapped = header.byteOrder() == ByteOrder.BIG_ENDIAN && width > 1;
        int bytesPerVoxel = header.datatype().bytes();
        forEachRawBlock((bytes, count) -> {
            if (swapped) {
                reverseEach(bytes, width, count * bytesPerVoxel);
            }
            digest.update(bytes, 0, count * bytesPerVoxel);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The values of an uncompressed image in mapped memory; refuses a compressed one with {@link IOException}. */
    public NiftiMap map() throws IOException {
        if (voxels.compressed()) {
            throw new IOException(path + ": is compressed and cannot be mapped; decompress it.");
        }
        return new NiftiMap(voxels.path(), header, new ValueDecoder(path, header));
    }

    private interface RawBlocks {
        void accept(byte[] bytes, int count) throws IOException;
    }

    private void forEachRawBlock(RawBlocks blocks) throws IOException {
        int width = header.datatype().bytes();
        byte[] bytes = new byte[BLOCK * width];
        try (VoxelInput in = new VoxelInput(voxels, header.voxelOffset())) {
            long left = header.values();
            while (left > 0) {
                int count = (int) Math.min(BLOCK, left);
                in.read(bytes, count * width);
                blocks.accept(bytes, count);
                left -= count;
            }
            in.finish();
        }
    }

    private static void reverseEach(byte[] bytes, int width, int length) {
        for (int start = 0; start < length; start += width) {
            for (int low = start, high = start + width - 1; low < high; low++, high--) {
                byte kept = bytes[low];
                bytes[low] = bytes[high];
                bytes[high] = kept;
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
