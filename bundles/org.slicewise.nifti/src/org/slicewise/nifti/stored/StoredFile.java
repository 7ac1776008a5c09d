// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;

/**
 * A file as it lies on the disk, from a position on.
 *
 * @param start where the encoded bytes begin
 * @param size the length of the file
 * @param encoding how the bytes from the start on are written down
 * @param errors makes the exceptions of the file's format
 */
public record StoredFile(Path path, long start, long size, Encoding encoding, FormatErrors errors) {

    private static final int MAGIC = 0x8b1f;
    private static final int EXCERPT = 24;
    private static final int CHUNK = 1 << 16;

    /** Scans are seldom compressed by more; masks are, but arrays that grow cost them little. */
    private static final long USUAL_RATIO = 16;

    /** A whole file whose content tells whether it is compressed with gzip; a file whose name says so must be. */
    public static StoredFile at(Path path, FormatErrors errors) throws IOException {
        byte[] first = firstBytes(path, EXCERPT);
        boolean compressed = first.length >= 2
                && ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getChar() == MAGIC;
        if (!compressed && path.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            throw errors.at(path, 0, "a gzip file (1f 8b), as its name says", Excerpt.of(first, 0));
        }
        return new StoredFile(path, 0, Files.size(path), compressed ? BasicEncoding.GZIP : BasicEncoding.RAW, errors);
    }

    /** The first bytes of a file as they lie on the disk, fewer than asked for only where it ends. */
    public static byte[] firstBytes(Path path, int count) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, "there is no such file");
        }
        if (Files.isDirectory(path)) {
            throw new IOException(path + ": is a folder, not a file.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(count);
        }
    }

    /** Whether the bytes lie there as they are. */
    public boolean isRaw() {
        return encoding == BasicEncoding.RAW;
    }

    /** The first decoded bytes, fewer than asked for only where the file ends. */
    public byte[] start(int count) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(count);
        } catch (EOFException | ZipException damaged) {
            throw damage(0, damaged);
        }
    }

    /** A stream over the decoded bytes. */
    public InputStream open() throws IOException {
        InputStream in = openAt(0);
        try {
            return encoding.decode(in);
        } catch (EOFException | ZipException damaged) {
            in.close();
            throw damage(0, damaged);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The number of decoded bytes, for which no more than so many are decoded; more are refused. */
    public long decodedLength(long most) throws IOException {
        byte[] ignored = new byte[CHUNK];
        long length = 0;
        try (InputStream in = open()) {
            int got = in.readNBytes(ignored, 0, CHUNK);
            while (got > 0 && length <= most) {
                length += got;
                got = in.readNBytes(ignored, 0, CHUNK);
            }
        } catch (EOFException | ZipException damaged) {
            throw damage(length, damaged);
        }
        if (length > most) {
            throw errors.at(path, most, "the end of the data", "more than %d bytes".formatted(most));
        }
        return length;
    }

    /** A stream over the encoded bytes from a position behind the start on. */
    InputStream openAt(long position) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(path);
        channel.position(Math.addExact(start, position));
        return Channels.newInputStream(channel);
    }

    /** The most bytes that this file can hold when decoded. */
    public long largestContent() {
        return content(encoding.largestRatio());
    }

    /** The bytes that a file of this size often holds when decoded, whatever it says of itself; all where they lie raw. */
    long usualContent() {
        return content(Math.min(USUAL_RATIO, encoding.largestRatio()));
    }

    private long content(long ratio) {
        return (long) Math.min(Long.MAX_VALUE, (double) ratio * Math.max(0, size - start));
    }

    /** The exception for bytes that do not decode. */
    StoredFormatException damage(long decoded, IOException cause) {
        String found = cause instanceof EOFException ? "the end of the file" : "damage: " + cause.getMessage();
        StoredFormatException exception = errors.at(path, decoded, encoding.label() + " data", found);
        exception.initCause(cause);
        return exception;
    }
}
