// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folders that are converted together. */
final class SourceFolders {

    private static final int NAMED = 3;

    private SourceFolders() {}

    /** The path of a folder, or of the first few. */
    static String text(List<SourceFolder> folders) {
        String first = String.join(
                ", ",
                folders.stream()
                        .limit(NAMED)
                        .map(folder -> folder.path().toString())
                        .toList());
        return folders.size() <= NAMED ? first : "%s and %d more".formatted(first, folders.size() - NAMED);
    }

    /** The fingerprint of each folder by its path. */
    static SortedMap<String, String> fingerprints(List<SourceFolder> folders) {
        SortedMap<String, String> fingerprints = new TreeMap<>();
        folders.forEach(folder -> fingerprints.put(folder.path().toString(), folder.fingerprint()));
        return fingerprints;
    }
}
