// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of a case that was preprocessed.
 *
 * @param source the files it was made from
 * @param made the files that were made, relative to their folder, with their sizes in bytes
 */
record PreprocessedCase(PreprocessingTransform transform, List<FileStamp> source, Map<String, Long> made) {

    static PreprocessedCase read(JsonMembers members) {
        Map<String, Long> made = new TreeMap<>();
        JsonMembers files = members.object("made");
        files.node().fieldNames().forEachRemaining(file -> made.put(file, files.large(file)));
        return new PreprocessedCase(
                TransformText.read(members.object("transform")),
                members.objects("source").stream().map(FileStamp::read).toList(),
                made);
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("transform", TransformText.members(transform));
        members.put("source", source.stream().map(FileStamp::members).toList());
        members.put("made", made);
        return members;
    }

    /** Whether it was made from these files by this specification, and all of it is still there. */
    boolean isUpToDate(Path folder, List<FileStamp> files, PreprocessingSpec spec) throws IOException {
        if (!transform.spec().equals(spec) || !source.equals(files)) {
            return false;
        }
        for (Map.Entry<String, Long> file : made.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path) || Files.size(path) != file.getValue()) {
                return false;
            }
        }
        return true;
    }
}
