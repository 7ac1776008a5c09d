// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.filestore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Folders for what need not outlive the process. */
public final class TempArea {

    /** Loaded early: when the process ends, classes can no longer be loaded from every class loader. */
    private static final FileVisitor<Path> DELETER = new Deleter();

    private TempArea() {}

    /** A new folder under the system's temp folder. */
    public static Path create(String purpose) throws IOException {
        return Files.createTempDirectory("slicewise-standin-" + purpose + "-");
    }

    /** The folder of everything outside workflows; deleted when the process ends. */
    public static Path ofProcess() {
        return OfProcess.FOLDER;
    }

    /** Deletes a folder and all in it; links are not followed, and what is gone already is no error. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, DELETER);
    }

    private static final class Deleter extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class OfProcess {

        static final Path FOLDER = createDeletedAtExit();

        private static Path createDeletedAtExit() {
            try {
                Path folder = TempArea.create("process");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteQuietly(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "There is no room for temporary files in " + System.getProperty("java.io.tmpdir") + ".", e);
            }
        }

        private static void deleteQuietly(Path folder) {
            try {
                TempArea.delete(folder);
            } catch (IOException e) {
                // the process ends; what could not be deleted stays for the system's own cleaning
            }
        }
    }
}
