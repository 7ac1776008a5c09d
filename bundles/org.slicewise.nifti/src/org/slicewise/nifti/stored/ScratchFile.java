// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file in the temporary folder that only this process sees: it has lost its name before the first byte is written, so
 * that the system takes its room back when the process ends, however it does.
 *
 * <p>Where the system keeps the name of an open file (Windows), the file goes when Java ends in order.
 */
final class ScratchFile implements Closeable {

    private final Path owner;
    private final long bytes;
    private final FileChannel channel;

    /** Opens an empty file for the decoded bytes of another; only its owner may read it. */
    ScratchFile(Path owner, long bytes) throws IOException {
        this.owner = owner;
        this.bytes = bytes;
        Path path;
        try {
            path = Files.createTempFile("slicewise-", ".scratch");
        } catch (IOException noFolder) {
            throw refused("no file can be made there", noFolder);
        }
        try {
            this.channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            unlink(path);
        }
    }

    /** Appends bytes; a full disk is an error that says how to take another one. */
    void write(ByteBuffer some) throws IOException {
        try {
            while (some.hasRemaining()) {
                channel.write(some);
            }
        } catch (IOException full) {
            throw refused(full.getMessage(), full);
        }
    }

    /** The file to map; what is mapped stays there when the file is closed. */
    FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void unlink(Path path) {
        try {
            Files.delete(path);
        } catch (IOException heldBySystem) {
            path.toFile().deleteOnExit();
        }
    }

    private IOException refused(String reason, IOException cause) {
        return new IOException(
                "%s: its %d MB of decoded voxels cannot be put into the temporary folder %s (%s); make room or start Java with -Djava.io.tmpdir=FOLDER."
                        .formatted(owner, bytes >> 20, System.getProperty("java.io.tmpdir"), reason),
                cause);
    }
}
