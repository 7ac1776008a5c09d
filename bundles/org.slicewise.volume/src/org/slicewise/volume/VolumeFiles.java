// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How files of volumes and masks are named; capitals count for nothing.
 *
 * <p>Only names that stand for a whole image are meant: of a pair its header ({@code .hdr}, {@code .nhdr}), not its voxels.
 */
public final class VolumeFiles {

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
}
