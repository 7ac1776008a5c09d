// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.knime.core.node.CanceledExecutionException;

/** Files that are there whole or not at all: written beside their target, then renamed over it. */
final class WholeFile {

    private WholeFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream to) throws IOException, CanceledExecutionException;
    }

    /** Writes a file into a folder that is made if need be; on failure what was there is as it was. */
    static void write(Path target, Content content) throws IOException, CanceledExecutionException {
        makeFolder(target.getParent());
        Path beside = target.resolveSibling(".%s.%s.part".formatted(target.getFileName(), UUID.randomUUID()));
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW))) {
                content.writeTo(out);
            }
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException("%s is a file; choose another folder to write to.".formatted(folder));
        }
        try {
            Files.createDirectories(folder);
        } catch (FileSystemException e) {
            throw new IOException("The folder %s cannot be made (%s).".formatted(folder, e), e);
        }
    }
}
