// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slicewise.nifti.stored.MappedValues;
import org.slicewise.nifti.stored.NumberType;
import org.slicewise.nifti.stored.StoredBytes;
import org.slicewise.nifti.stored.StoredFile;
import org.slicewise.nifti.stored.StoredRun;
import org.slicewise.nifti.stored.StoredValues;
import org.slicewise.nifti.stored.ValueBlocks;
import org.slicewise.nifti.stored.ValueStatistics;

/**
 * A NIfTI file whose header was read and checked; its voxels are read by each method that needs them.
 *
 * <p>Nothing is held open between calls, and an image may be shared between threads.
 */
public final class NiftiImage {

    /** More than this before the voxels is not looked at for texts. */
    private static final int MOST_EXTENSION_BYTES = 1 << 20;

    private final Path path;
    private final NiftiHeader header;
    private final StoredFile headerFile;
    private final StoredBytes bytes;

    private NiftiImage(Path path, NiftiHeader header, StoredFile headerFile, StoredFile voxels) {
        this.path = path;
        this.headerFile = headerFile;
        this.header = header;
        NiftiDatatype datatype = header.datatype();
        this.bytes = new StoredBytes(
                path,
                List.of(new StoredRun(voxels, header.voxelOffset(), header.dataBytes())),
                datatype.bytes(),
                datatype.componentBytes(),
                header.byteOrder());
    }

    /**
     * Reads the header of a single file or of a pair (by either name), and checks that the voxels can be there.
     *
     * <p>A malformed header, and voxels that the size of the file rules out, are a {@link NiftiFormatException}.
     */
    public static NiftiImage open(Path path) throws IOException {
        Path headerPath = NiftiFiles.headerOf(path);
        StoredFile headerFile = StoredFile.at(headerPath, NiftiFormatException::new);
        HeaderDecoder decoder = new HeaderDecoder(headerPath, headerFile.start(HeaderDecoder.LONGEST));
        NiftiHeader header = decoder.decode();
        if (decoder.isSingleFile() || !NiftiFiles.isPair(headerPath)) {
            decoder.requireRoomForHeader(header);
            return checked(path, header, headerFile, headerFile);
        }
        return checked(
                path, header, headerFile, StoredFile.at(NiftiFiles.voxelsOf(headerPath), NiftiFormatException::new));
    }

    private static NiftiImage checked(Path path, NiftiHeader header, StoredFile headerFile, StoredFile voxels)
            throws IOException {
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
                    "a file of %d bytes%s".formatted(voxels.size(), voxels.isRaw() ? "" : ", compressed"));
        }
        return new NiftiImage(path, header, headerFile, voxels);
    }

    /** The path that was opened. */
    public Path path() {
        return path;
    }

    /** The facts of the header. */
    public NiftiHeader header() {
        return header;
    }

    /** The texts beside the header, none where its extensions are malformed. */
    public List<String> comments() throws IOException {
        HeaderLayout layout = HeaderLayout.of(header.version());
        long end = header.voxelOffset() > 0 ? header.voxelOffset() : MOST_EXTENSION_BYTES;
        byte[] start = headerFile.start((int) Math.min(end, MOST_EXTENSION_BYTES));
        boolean extended = start.length > layout.singleFileOffset() && start[layout.size] != 0;
        return extended ? CommentExtensions.decode(start, layout.singleFileOffset(), header.byteOrder()) : List.of();
    }

    /** Whether the voxels are compressed, so that they cannot be mapped. */
    public boolean isCompressed() {
        return !bytes.isMappable();
    }

    /** The voxels as they are stored, of whatever datatype. */
    public StoredBytes bytes() {
        return bytes;
    }

    /** The values with slope and intercept applied; a {@link NiftiFormatException} when they are no real numbers. */
    public StoredValues values() throws NiftiFormatException {
        NumberType type = header.datatype().number().orElseThrow(this::noRealNumber);
        boolean scaled = header.isScaled();
        return new StoredValues(bytes, type, scaled ? header.slope() : 1, scaled ? header.intercept() : 0);
    }

    /** Hands all values over in their order; an image that is not of real numbers is a {@link NiftiFormatException}. */
    public void forEachBlock(ValueBlocks blocks) throws IOException {
        values().forEachBlock(blocks);
    }

    /** All values in one array, x fastest; no more memory is taken than the file really fills. */
    public float[] readFloats() throws IOException {
        return values().readFloats();
    }

    /** Smallest, largest and mean value; empty when a voxel is not one real number, such as RGB. */
    public Optional<ValueStatistics> statistics() throws IOException {
        return header.datatype().isReal() ? Optional.of(values().statistics()) : Optional.empty();
    }

    /** The SHA-256 of the stored, unscaled voxels in little-endian order, x fastest, in hexadecimal. */
    public String rawSha256() throws IOException {
        return bytes.sha256();
    }

    /** The values of an uncompressed image in mapped memory; refuses a compressed one with {@link IOException}. */
    public MappedValues map() throws IOException {
        return values().map();
    }

    private NiftiFormatException noRealNumber() {
        return new NiftiFormatException(
                path,
                header.position(NiftiField.DATATYPE),
                "one integer or float of at most 64 bits per voxel (convert the file)",
                header.datatype().label());
    }
}
