// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slicewise.nifti.stored.BasicEncoding;
import org.slicewise.nifti.stored.Encoding;
import org.slicewise.nifti.stored.StoredBytes;
import org.slicewise.nifti.stored.StoredFile;
import org.slicewise.nifti.stored.StoredRun;

/**
 * Where the numbers of an image are: in which files, behind which lines and bytes.
 *
 * <p>Lines are skipped in the file, bytes in what a compressed file decodes to. A number of bytes -N-1 means that the
 * numbers end N bytes before the end.
 */
final class DataBytes {

    /** How much may come behind the numbers of a compressed file, and before those of a small one. */
    private static final long LARGEST_LEAD = 1L << 20;

    /** How much may come before those of a larger one, for each of its bytes: so much is decoded in vain. */
    private static final long LEAD_PER_BYTE = 8;

    private static final int CHUNK = 1 << 16;

    private final Path path;
    private final HeaderFields fields;
    private final NrrdHeader header;
    private final long lineSkip;
    private final long byteSkip;

    private DataBytes(Path path, HeaderFields fields, NrrdHeader header) throws NrrdFormatException {
        this.path = path;
        this.fields = fields;
        this.header = header;
        this.lineSkip = skip("line skip");
        this.byteSkip = skip("byte skip");
        if (lineSkip < 0) {
            throw fields.error(fields.require("line skip"), "no negative number of lines");
        }
    }

    /** Finds the numbers, and checks that the files can hold them. */
    static StoredBytes find(Path path, HeaderText text, HeaderFields fields, NrrdHeader header) throws IOException {
        return new DataBytes(path, fields, header).find(text.dataStart());
    }

    private StoredBytes find(long dataStart) throws IOException {
        Optional<List<Path>> detached = DataFiles.of(path, fields, header.sizes());
        List<Path> files = detached.orElse(List.of(path));
        long length = lengthOfEach(files.size());
        List<StoredRun> runs = new ArrayList<>();
        for (Path file : files) {
            runs.add(run(file, detached.isPresent() ? 0 : dataStart, length));
        }
        int width = header.type().bytes();
        ByteOrder order = header.encoding() == NrrdEncoding.TEXT ? NumberText.ORDER : header.byteOrder();
        return new StoredBytes(path, runs, width, width, order);
    }

    private long lengthOfEach(int files) throws NrrdFormatException {
        try {
            return header.dataBytes() / files;
        } catch (ArithmeticException overflow) {
            throw fields.error(fields.require("sizes"), "fewer than 2^63 bytes of values");
        }
    }

    private StoredRun run(Path file, long dataStart, long length) throws IOException {
        long start = afterLines(file, dataStart);
        long size = Files.size(file);
        StoredRun run = header.encoding().isCompression()
                ? compressed(stored(file, start, size), length)
                : plain(file, start, size, length);
        requireRoom(run);
        return run;
    }

    private StoredRun plain(Path file, long start, long size, long length) throws NrrdFormatException {
        if (byteSkip >= 0) {
            return new StoredRun(stored(file, saturatedSum(start, byteSkip), size), 0, length);
        }
        if (header.encoding() != NrrdEncoding.RAW) {
            throw skipError("no negative number before text");
        }
        long wanted = saturatedSum(length, behind());
        if (size - wanted < start) {
            throw tooShort(file, start, size, wanted);
        }
        return new StoredRun(stored(file, size - wanted, size), 0, length);
    }

    private StoredRun compressed(StoredFile file, long length) throws IOException {
        long lead = Math.max(LARGEST_LEAD, LEAD_PER_BYTE * (file.size() - file.start()));
        if (byteSkip > lead) {
            throw skipError("at most %d bytes before the values of such a compressed file".formatted(lead));
        }
        return byteSkip < 0 ? fromEnd(file, length, lead) : new StoredRun(file, byteSkip, length);
    }

    /** Counts from the end, for which the whole file is decoded: not before it can hold as much as is claimed. */
    private StoredRun fromEnd(StoredFile file, long length, long lead) throws IOException {
        if (behind() > LARGEST_LEAD) {
            throw skipError("at most %d bytes behind the values of a compressed file".formatted(LARGEST_LEAD));
        }
        long wanted = saturatedSum(length, behind());
        requireRoom(new StoredRun(file, behind(), length));
        long first = file.decodedLength(saturatedSum(wanted, lead)) - wanted;
        if (first < 0) {
            throw tooShort(file.path(), file.start(), file.size(), wanted);
        }
        return new StoredRun(file, first, length);
    }

    /** The bytes that follow the values when these are counted from the end. */
    private long behind() {
        return -(byteSkip + 1);
    }

    private NrrdFormatException skipError(String expected) throws NrrdFormatException {
        return fields.error(fields.require("byte skip"), expected);
    }

    private NrrdFormatException tooShort(Path file, long start, long size, long wanted) {
        return new NrrdFormatException(
                file,
                start,
                "%d bytes up to the end (byte skip %d)".formatted(wanted, byteSkip),
                "a file of %d bytes".formatted(size));
    }

    private StoredFile stored(Path file, long start, long size) {
        Encoding encoding =
                switch (header.encoding()) {
                    case RAW -> BasicEncoding.RAW;
                    case GZIP -> BasicEncoding.GZIP;
                    case BZIP2 -> new Bzip2();
                    case TEXT -> new NumberText(file, start, header.type());
                    case HEX -> new HexText(file, start);
                };
        return new StoredFile(file, start, size, encoding, NrrdFormatException::new);
    }

    private void requireRoom(StoredRun run) throws NrrdFormatException {
        if (saturatedSum(run.offset(), run.length()) > run.file().largestContent()) {
            throw new NrrdFormatException(
                    run.file().path(),
                    run.file().start(),
                    "%d bytes for %s values of %s"
                            .formatted(
                                    run.length(), header.sizes(), header.type().label()),
                    "a file of %d bytes, %s"
                            .formatted(run.file().size(), header.encoding().label()));
        }
    }

    /** The position behind so many lines. */
    private long afterLines(Path file, long start) throws IOException {
        if (lineSkip == 0) {
            return start;
        }
        long left = lineSkip;
        long position = start;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
            in.skipNBytes(start);
            while (left > 0) {
                int next = in.read();
                if (next < 0) {
                    throw new NrrdFormatException(
                            file, position, "%d more lines to skip".formatted(left), "the end of the file");
                }
                position++;
                left -= next == '\n' ? 1 : 0;
            }
        }
        return position;
    }

    private long skip(String name) throws NrrdFormatException {
        Optional<HeaderFields.Field> field = fields.find(name);
        return field.isEmpty()
                ? 0
                : NumberWords.whole(field.get().value()).orElseThrow(() -> fields.error(field.get(), "a whole number"));
    }

    private static long saturatedSum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}
