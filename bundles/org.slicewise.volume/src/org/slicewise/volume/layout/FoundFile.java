// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slicewise.volume.VolumeFiles;

/**
 * A file below the folder of a cohort.
 *
 * @param name its name relative to that folder, with slashes
 * @param volumeStem the name without folders and without the ending of a volume; empty if it has none
 */
record FoundFile(String name, Path path, Optional<String> volumeStem) {

    FoundFile(String name, Path path) {
        this(name, path, VolumeFiles.stem(name.substring(name.lastIndexOf('/') + 1)));
    }

    /** The name without folders. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The folders it lies in, relative to that of the cohort; empty if it lies right there. */
    String folder() {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /** The names of the folders it lies in, outermost first. */
    List<String> folders() {
        return folder().isEmpty() ? List.of() : List.of(folder().split("/"));
    }

    /** The name without folders and ending, of a file that is known to be a volume. */
    String stem() {
        return volumeStem().orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
