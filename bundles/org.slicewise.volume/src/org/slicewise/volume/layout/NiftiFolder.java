// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The NIfTI files of one folder by their names without extension; hidden files and files of other kinds are ignored.
 */
final class NiftiFolder {

    private static final List<String> EXTENSIONS = List.of(".nii", ".nii.gz", ".hdr", ".hdr.gz");

    private NiftiFolder() {}

    static SortedMap<String, Path> read(Path folder) throws IOException {
        SortedMap<String, Path> byStem = new TreeMap<>();
        for (Path file : files(folder)) {
            Optional<String> stem = stem(file.getFileName().toString());
            if (stem.isPresent()) {
                Path other = byStem.put(stem.get(), file);
                if (other != null) {
                    throw new DatasetLayoutException("%s and %s stand for the same case \"%s\"; remove one of them."
                            .formatted(other, file, stem.get()));
                }
            }
        }
        return byStem;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Optional<String> stem(String name) {
        return EXTENSIONS.stream()
                .filter(extension -> name.toLowerCase(Locale.ROOT).endsWith(extension))
                .map(extension -> name.substring(0, name.length() - extension.length()))
                .filter(stem -> !stem.isEmpty() && !stem.startsWith("."))
                .findFirst();
    }
}
