// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slicewise.nifti.stored.Excerpt;
import org.slicewise.nifti.stored.StoredFile;

/**
 * The lines of a header, without the one of the magic and without the blank one at its end.
 *
 * @param version the X of NRRD000X
 * @param dataStart where in the file the data of an attached header begin
 */
record HeaderText(int version, List<Line> lines, long dataStart) {

    /** A line and where in the file it begins. */
    record Line(long at, String text) {}

    static final String MAGIC = "NRRD000";

    private static final int LARGEST_VERSION = 5;
    private static final int LONGEST_LINE = 1 << 18;
    private static final int LONGEST_HEADER = 1 << 21;
    private static final int MOST_LINES = 1 << 16;

    /** Whether a file that begins with these bytes says that it is NRRD, of whatever version. */
    static boolean isMagic(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith("NRRD");
    }

    static HeaderText read(Path path) throws IOException {
        byte[] start = StoredFile.firstBytes(path, MAGIC.length() + 1);
        int version = start.length > MAGIC.length() ? start[MAGIC.length()] - '0' : 0;
        boolean known = new String(start, StandardCharsets.ISO_8859_1).startsWith(MAGIC);
        if (!known || version < 1 || version > LARGEST_VERSION) {
            throw new NrrdFormatException(path, 0, "the magic NRRD0001 to NRRD0005", Excerpt.of(start, 0));
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return new Reader(path, in).read(version);
        }
    }

    /** Goes through a file line by line. */
    private static final class Reader {

        private final Path path;
        private final InputStream in;
        private long position;
        private boolean ended;

        Reader(Path path, InputStream in) {
            this.path = path;
            this.in = in;
        }

        HeaderText read(int version) throws IOException {
            List<Line> lines = new ArrayList<>();
            long at = 0;
            String line = line(at);
            if (line.length() > MAGIC.length() + 1) {
                throw new NrrdFormatException(path, MAGIC.length() + 1, "the end of the line", "more text");
            }
            while (!ended) {
                at = position;
                line = line(at);
                if (line.isEmpty()) {
                    break;
                }
                lines.add(new Line(at, line));
                if (lines.size() > MOST_LINES) {
                    throw new NrrdFormatException(
                            path, at, "a header of at most %d lines".formatted(MOST_LINES), "more");
                }
            }
            return new HeaderText(version, List.copyOf(lines), position);
        }

        /** The next line without its end, LF or CR LF; empty at the end of the file. */
        private String line(long at) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int next = in.read();
            while (next != '\n' && next >= 0) {
                bytes.write(next);
                requireRoom(at, bytes.size());
                next = in.read();
            }
            ended = next < 0;
            position = at + bytes.size() + (ended ? 0 : 1);
            String line = bytes.toString(StandardCharsets.UTF_8);
            return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        }

        private void requireRoom(long at, int length) throws NrrdFormatException {
            if (length > LONGEST_LINE) {
                throw new NrrdFormatException(
                        path, at, "a line of at most %d bytes".formatted(LONGEST_LINE), "a longer one");
            }
            if (at + length > LONGEST_HEADER) {
                throw new NrrdFormatException(
                        path, at, "a header of at most %d bytes".formatted(LONGEST_HEADER), "a longer one");
            }
        }
    }
}
