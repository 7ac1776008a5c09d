// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** NIfTI files by the name that is left without their ending. */
final class NiftiFiles {

    private static final List<String> ENDINGS = List.of(".nii.gz", ".nii", ".hdr.gz", ".hdr");

    private NiftiFiles() {}

    /** Returns the NIfTI files of a folder by name without ending, sorted; fails when there are none. */
    static SortedMap<String, Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure("%s is not a folder.".formatted(folder));
        }
        SortedMap<String, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(NiftiFiles::isNifti).sorted().toList()) {
                if (found.put(nameOf(file), file) != null) {
                    throw new CommandFailure(
                            "%s holds more than one image named \"%s\".".formatted(folder, nameOf(file)));
                }
            }
        }
        if (found.isEmpty()) {
            throw new CommandFailure("%s holds no NIfTI file (%s).".formatted(folder, endings()));
        }
        return found;
    }

    /** Returns the file's name without the ending of a NIfTI file. */
    static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return ENDINGS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }

    /** True if the file's name ends like that of a NIfTI file (or of its header). */
    static boolean isNifti(Path file) {
        return !nameOf(file).equals(file.getFileName().toString());
    }

    /** Returns the endings of NIfTI files, for a message. */
    static String endings() {
        return String.join(", ", ENDINGS);
    }
}
