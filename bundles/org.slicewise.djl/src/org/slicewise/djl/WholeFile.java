// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is written beside its place, and appears there only when it is complete. */
final class WholeFile {

    /** Writes what is in the file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes a file; one that was there before stays as it is where that fails.
     *
     * @throws IOException that names the file
     */
    static void write(Path file, Content content) throws IOException {
        Path whole = file.toAbsolutePath();
        Path beside = whole.resolveSibling("." + whole.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW))) {
                content.writeTo(out);
            }
            replace(beside, whole);
        } catch (IOException e) {
            throw new IOException("%s could not be written: %s".formatted(file, e.getMessage()), e);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void replace(Path beside, Path whole) throws IOException {
        try {
            Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
