// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slicewise.volume.InvalidVolumeException;

/**
 * The files of a case in a folder of preprocessed ones, by names relative to it.
 *
 * @param folder where they are or will be
 * @param id the case, whose id is a file name
 */
record CaseFiles(Path folder, String id) {

    private static final List<String> PLACES = List.of("images", "labels");
    private static final String ENDING = ".nii.gz";

    CaseFiles {
        if (id.contains("/") || id.contains("\\") || id.startsWith(".")) {
            throw new IllegalArgumentException(
                    "Case \"%s\" cannot name a file; give it an id without slashes.".formatted(id));
        }
    }

    String image() {
        return PLACES.get(0) + "/" + id + ENDING;
    }

    String label() {
        return PLACES.get(1) + "/" + id + ENDING;
    }

    /** All names, whether there is a mask or not: a mask of something else would be taken for that of the case. */
    List<String> names() {
        return List.of(image(), label());
    }

    /** Refuses files that are there and not among those that were made by preprocessing. */
    void requireOwn(Set<String> own) throws InvalidVolumeException {
        for (String name : names()) {
            Path file = folder.resolve(name);
            if (!own.contains(name) && Files.exists(file)) {
                throw new InvalidVolumeException(
                        "%s would be written over, but %s does not say that it was made by preprocessing; move it away, or choose another folder for the result."
                                .formatted(file, folder.resolve(PreprocessedFolder.FILE)));
            }
        }
    }

    /** Refuses sources that lie where results go, whatever their ending. */
    void requireNoSource(List<FileStamp> source) throws IOException {
        for (String place : PLACES) {
            Path results = folder.resolve(place);
            Optional<FileStamp> within =
                    Files.isDirectory(results) ? firstWithin(results.toRealPath(), source) : Optional.empty();
            if (within.isPresent()) {
                throw new InvalidVolumeException(
                        "%s is to be preprocessed and lies in %s, where files would be written over; choose another folder for the result."
                                .formatted(within.get().file(), results));
            }
        }
    }

    /** The first one that is there, or is linked to from there. */
    private static Optional<FileStamp> firstWithin(Path results, List<FileStamp> source) throws IOException {
        for (FileStamp each : source) {
            Path file = Path.of(each.file());
            if (file.toRealPath().startsWith(results)
                    || file.getParent().toRealPath().startsWith(results)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
