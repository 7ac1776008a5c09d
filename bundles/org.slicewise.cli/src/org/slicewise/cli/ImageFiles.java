// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slicewise.volume.VolumeFiles;

/** Files of images and masks by the name that is left without their ending. */
final class ImageFiles {

    private ImageFiles() {}

    /** Returns the image files of a folder by name without ending, sorted; fails when there are none. */
    static SortedMap<String, Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure("%s is not a folder.".formatted(folder));
        }
        SortedMap<String, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(VolumeFiles::isVolume).sorted().toList()) {
                if (found.put(nameOf(file), file) != null) {
                    throw new CommandFailure(
                            "%s holds more than one image named \"%s\".".formatted(folder, nameOf(file)));
                }
            }
        }
        if (found.isEmpty()) {
            throw new CommandFailure("%s holds no NIfTI or NRRD file (%s).".formatted(folder, endings()));
        }
        return found;
    }

    /** Returns the file's name without the ending of an image file. */
    static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return VolumeFiles.stem(name).orElse(name);
    }

    /** Returns the endings of image files, for a message. */
    static String endings() {
        return String.join(", ", VolumeFiles.endings());
    }
}
