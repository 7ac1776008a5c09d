// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.slicewise.nifti.stored.StoredFormatException;

/** Reads a file within bounds of time and memory, whatever it says of itself. */
final class Bounds {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long ANYWAY = 16L << 20;

    /** Bytes that are taken for each byte that is really there, one-byte voxels read as floats into growing arrays. */
    private static final int PER_BYTE = 32;

    private Bounds() {}

    /** Something that is read from a file. */
    interface Reading {
        void run() throws IOException;
    }

    /** Reads, and gives back the exception of the format that refused the file; anything else fails. */
    static Optional<StoredFormatException> read(Path file, Reading reading) {
        long allowed = ANYWAY + PER_BYTE * decodedLength(file);
        return assertTimeoutPreemptively(LONGEST, () -> {
            long before = allocated();
            Optional<StoredFormatException> refused = attempt(reading);
            long taken = allocated() - before;
            assertTrue(taken <= allowed, () -> "%d bytes of memory for %d allowed ones".formatted(taken, allowed));
            return refused;
        });
    }

    /** Refused files are told in one line with the place. */
    static void assertRefused(Path file, Class<? extends StoredFormatException> type, Reading reading) {
        StoredFormatException e = read(file, reading).orElseThrow(() -> new AssertionError("was not refused"));
        assertEquals(type, e.getClass());
        assertTold(file, e);
    }

    /** The place is in the file itself, or in one beside it that belongs to it. */
    static void assertTold(Path file, StoredFormatException e) {
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        assertFalse(e.expected().isBlank() || e.found().isBlank(), e.getMessage());
        assertEquals(
                file.toAbsolutePath().normalize().getParent(),
                e.path().toAbsolutePath().normalize().getParent());
        assertTrue(e.byteOffset() >= 0, e.getMessage());
        String place = Pattern.quote(e.path().getParent() + "/") + "[^/]+: at byte [0-9]+ expected .+ found .+";
        assertTrue(e.getMessage().matches(place), e.getMessage());
    }

    private static Optional<StoredFormatException> attempt(Reading reading) throws IOException {
        try {
            reading.run();
            return Optional.empty();
        } catch (StoredFormatException refused) {
            return Optional.of(refused);
        } catch (UncheckedIOException later) {
            if (later.getCause() instanceof StoredFormatException refused) {
                return Optional.of(refused);
            }
            throw later;
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** The bytes that are really there, decoded as far as they decode; of a pair those of the other file, too. */
    private static long decodedLength(Path file) {
        long length = 0;
        String stem = file.getFileName().toString().replaceFirst("\\..*", "");
        try (var beside = Files.newDirectoryStream(file.toAbsolutePath().getParent(), stem + ".*")) {
            for (Path part : beside) {
                length += decodedLengthOf(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Math.max(length, decodedLengthOf(file));
    }

    private static long decodedLengthOf(Path file) {
        long length = 0;
        byte[] chunk = new byte[1 << 16];
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                length += got;
            }
        } catch (IOException notCompressed) {
            return Math.max(length, file.toFile().length());
        }
        return length;
    }
}
