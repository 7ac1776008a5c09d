// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slicewise.volume.Case;
import org.slicewise.volume.MaskPart;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.VolumeFiles;

/**
 * What tells that a file is still the one it was.
 *
 * @param as what it was read as: the rule for its labels, or {@code image}
 * @param modified milliseconds since 1970
 */
record FileStamp(String file, String as, long bytes, long modified) {

    /** The stamps of all files of a case, those included that hold the voxels of a header. */
    static List<FileStamp> of(Case files) throws IOException {
        List<FileStamp> stamps = new ArrayList<>();
        for (Path image : files.images()) {
            addAll(stamps, image, "image");
        }
        if (files.mask().isPresent()) {
            MaskSource mask = files.mask().get();
            for (MaskPart part : mask.parts()) {
                addAll(stamps, part.file(), part.rule().text() + ", " + mask.offGrid());
            }
        }
        return List.copyOf(stamps);
    }

    private static void addAll(List<FileStamp> stamps, Path header, String as) throws IOException {
        for (Path file : VolumeFiles.filesOf(header)) {
            stamps.add(new FileStamp(
                    file.toString(),
                    as,
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis()));
        }
    }

    static FileStamp read(JsonMembers members) {
        return new FileStamp(
                members.text("file"), members.text("as"), members.large("bytes"), members.large("modified"));
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", file);
        members.put("as", as);
        members.put("bytes", bytes);
        members.put("modified", modified);
        return members;
    }
}
