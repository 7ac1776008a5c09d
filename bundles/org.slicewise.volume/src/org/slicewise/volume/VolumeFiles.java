// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slicewise.nifti.stored.StoredBytes;

/**
 * How files of volumes and masks are named; capitals count for nothing.
 *
 * <p>Only names that stand for a whole image are meant: of a pair its header ({@code .hdr}, {@code .nhdr}), not its voxels.
 */
public final class VolumeFiles {

    private static final List<String> PAIRS = List.of(".hdr", ".hdr.gz", ".img", ".img.gz", ".nhdr");

    private VolumeFiles() {}

    /** The endings of files that can be read, in lower case; a longer one before any that it ends with. */
    public static List<String> endings() {
        return VolumeFormats.ALL.stream()
                .flatMap(format -> format.endings().stream())
                .toList();
    }

    /** What is left of a name without its ending; empty for hidden files and for names of other files. */
    public static Optional<String> stem(String name) {
        return VolumeFormats.ALL.stream()
                .flatMap(format -> endingOf(name, format).stream())
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .filter(stem -> !stem.isEmpty() && !stem.startsWith("."))
                .findFirst();
    }

    /** Whether a file is named like one that can be read. */
    public static boolean isVolume(Path file) {
        return stem(file.getFileName().toString()).isPresent();
    }

    static Optional<String> endingOf(String name, VolumeFormat format) {
        String lower = name.toLowerCase(Locale.ROOT);
        return format.endings().stream().filter(lower::endsWith).findFirst();
    }

    /** The file of a header, then those others that its voxels lie in, such as the {@code .img} of a {@code .hdr}. */
    public static List<Path> filesOf(Path header) throws IOException {
        Stream<Path> voxels = VolumeFormats.of(header).open(header).values().bytes().runs().stream()
                .map(run -> run.file().path());
        return Stream.concat(Stream.of(header), voxels)
                .map(file -> file.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /** The number of bytes of the stored voxels of a file, by its header. */
    public static long voxelBytes(Path file) throws IOException {
        StoredBytes bytes = VolumeFormats.of(file).open(file).values().bytes();
        return bytes.voxels() * bytes.width();
    }

    /**
     * The SHA-256 of the stored voxels in hexadecimal: of unscaled, little-endian numbers in the order of the file, whatever
     * the header says of them and however they are compressed.
     */
    public static String voxelSha256(Path file) throws IOException {
        return VolumeFormats.of(file).open(file).values().bytes().sha256();
    }

    /** Whether the header and the voxels of a volume lie in files of their own, by the name of one of them. */
    public static boolean isPair(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return PAIRS.stream().anyMatch(name::endsWith);
    }
}
