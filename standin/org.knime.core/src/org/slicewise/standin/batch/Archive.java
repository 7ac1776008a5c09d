// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives of workflows: unpacked with an eye on what they write where and how much, packed beside and renamed. */
final class Archive {

    /** The system property with the number of bytes an archive may hold. */
    static final String BYTES_PROPERTY = "slicewise.standin.archive.bytes";

    private static final long DEFAULT_BYTES = 16L << 30;
    private static final int MAX_ENTRIES = 1_000_000;

    private Archive() {}

    /** Unpacks an archive into an existing, empty folder. */
    static void unpack(Path archive, Path folder) throws IOException {
        long bytesLeft = Long.getLong(BYTES_PROPERTY, DEFAULT_BYTES);
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new IOException(archive + " holds more than " + MAX_ENTRIES + " files.");
                }
                Path place = place(archive, folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    bytesLeft -= write(zip, place, bytesLeft, archive);
                }
            }
        }
        if (entries == 0) {
            throw new IOException(archive + " is no zip archive, or an empty one.");
        }
    }

    private static Path place(Path archive, Path folder, String name) throws IOException {
        try {
            Path place = folder.resolve(name).normalize();
            if (place.startsWith(folder) && !Path.of(name).isAbsolute()) {
                return place;
            }
        } catch (InvalidPathException e) {
            throw new IOException(archive + " holds a file of the impossible name \"" + name + "\".", e);
        }
        throw new IOException(archive + " holds the file \"" + name + "\", which leads out of the archive: refused.");
    }

    private static long write(InputStream in, Path file, long limit, Path archive) throws IOException {
        long written = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                if (written > limit) {
                    throw new IOException(archive + " holds more than "
                            + Long.getLong(BYTES_PROPERTY, DEFAULT_BYTES) + " bytes: refused (system property "
                            + BYTES_PROPERTY + ").");
                }
                out.write(buffer, 0, n);
            }
        }
        return written;
    }

    /** Packs the content of a folder, under a prefix in the archive, which may be empty. */
    static void pack(Path folder, String prefix, Path archive) throws IOException {
        Files.createDirectories(archive.getParent());
        Path beside = Files.createTempFile(archive.getParent(), ".saving", ".zip");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
                for (Path file : filesIn(folder)) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    zip.putNextEntry(new ZipEntry(prefix + name));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
            Files.move(beside, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
