// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is written beside its place and appears there only when it is complete; closing it without a commit
 * leaves nothing behind.
 *
 * <p>The draft is not made by {@code Files.createTempFile}, whose files only their owner may read.
 */
public final class NewFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    /** On three scans within 6 % of the size of zlib's own level 6, in a quarter to two thirds of its time. */
    private static final int LEVEL = 4;

    private final Path target;
    private final Path draft;
    private final OutputStream file;
    private final OutputStream out;

    /** Begins a file for a place, compressed with gzip or not; a folder in that place is refused at once. */
    public NewFile(Path target, boolean compressed) throws IOException {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(target + ": is a folder; give the name of a file.");
        }
        this.target = target;
        this.draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        this.file = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            this.out = compressed ? gzip(file) : file;
        } catch (IOException e) {
            discard();
            throw e;
        }
    }

    /** Writes a whole file in one go. */
    public static void write(Path target, byte[] content) throws IOException {
        try (NewFile whole = new NewFile(target, false)) {
            whole.out().write(content);
            whole.finish();
            whole.commit();
        }
    }

    /** A stream that compresses onto another one, for files of which only a part is compressed; the caller finishes it. */
    public static GZIPOutputStream gzip(OutputStream onto) throws IOException {
        return new Gzip(onto);
    }

    /** Where the content goes; for the caller to write to, not to close. */
    public OutputStream out() {
        return out;
    }

    /** Ends the content; the file is whole, but not yet in its place. */
    public void finish() throws IOException {
        out.close();
    }

    /** Puts the finished file in its place. */
    public void commit() throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        discard();
    }

    /** Closes the file itself: after a failed write, closing a compressing stream only tries to write again. */
    private void discard() throws IOException {
        try {
            file.close();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A gzip stream whose bytes depend on the content alone: its header has no time and no name. */
    private static final class Gzip extends GZIPOutputStream {

        Gzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }
    }
}
