// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * The DICOM files of one folder, without those of its subfolders.
 *
 * @param path absolute
 * @param files sorted; at least one
 * @param fingerprint the same as long as names, sizes and times of the files are
 */
record SourceFolder(Path path, List<Path> files, String fingerprint) {

    static SourceFolder of(Path path, List<Path> files) throws IOException {
        TextChecksum sum = new TextChecksum();
        for (Path file : files) {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            sum.add(file.getFileName().toString());
            sum.add(facts.size() + " " + facts.lastModifiedTime().toMillis());
        }
        return new SourceFolder(path, List.copyOf(files), sum.hex(32));
    }
}
