// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file as it lies on the disk, compressed with gzip or not.
 *
 * <p>Its content tells whether it is compressed; a file whose name says so must be.
 */
record StoredFile(Path path, long size, boolean compressed) {

    /** What one byte of a deflate stream (RFC 1951) can decode to at most. */
    private static final long LARGEST_RATIO = 1032;

    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 0x8b1f;

    static StoredFile at(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, "there is no such file");
        }
        if (Files.isDirectory(path)) {
            throw new IOException(path + ": is a folder, not a NIfTI file.");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(HeaderDecoder.LONGEST);
        }
        boolean compressed = start.length >= 2
                && ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getChar() == MAGIC;
        if (!compressed && path.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            throw new NiftiFormatException(path, 0, "a gzip file (1f 8b), as its name says", Excerpt.of(start, 0));
        }
        return new StoredFile(path, Files.size(path), compressed);
    }

    /** A stream over the decoded bytes. */
    InputStream open() throws IOException {
        return compressed ? openCompressed() : openAt(0);
    }

    /** A stream over the bytes from a position on, which is for files that are not compressed. */
    InputStream openAt(long position) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(path);
        channel.position(position);
        return Channels.newInputStream(channel);
    }

    private InputStream openCompressed() throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            return new GZIPInputStream(in, BUFFER);
        } catch (EOFException | ZipException damaged) {
            in.close();
            throw damage(0, damaged);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The first decoded bytes, fewer than asked for only where the file ends. */
    byte[] start(int count) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(count);
        } catch (EOFException | ZipException damaged) {
            throw damage(0, damaged);
        }
    }

    /** The most bytes that this file can hold when decoded. */
    long largestContent() {
        return compressed ? LARGEST_RATIO * size : size;
    }

    /** Whether the decoded file is surely as long as said: it is not compressed, or its own trailer says so too. */
    boolean confirmsLength(long length) throws IOException {
        if (!compressed) {
            return length <= size;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, size - Integer.BYTES));
            return Integer.reverseBytes(file.readInt()) == (int) length;
        }
    }

    /** The exception for bytes that do not decode. */
    NiftiFormatException damage(long decoded, IOException cause) {
        String found = cause instanceof EOFException ? "the end of the file" : "damage: " + cause.getMessage();
        NiftiFormatException exception = new NiftiFormatException(path, decoded, "gzip data", found);
        exception.initCause(cause);
        return exception;
    }
}
