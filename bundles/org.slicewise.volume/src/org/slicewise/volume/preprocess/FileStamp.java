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

/**
 * What tells that a file is still the one it was.
 *
 * @param as what it was read as: the rule for its labels, or {@code image}
 * @param modified milliseconds since 1970
 */
record FileStamp(String file, String as, long bytes, long modified) {

    /** The stamps of all files of a case. */
    static List<FileStamp> of(Case files) throws IOException {
        List<FileStamp> stamps = new ArrayList<>();
        for (Path image : files.images()) {
            stamps.add(of(image, "image"));
        }
        if (files.mask().isPresent()) {
            MaskSource mask = files.mask().get();
            for (MaskPart part : mask.parts()) {
                stamps.add(of(part.file(), part.rule().text() + ", " + mask.offGrid()));
            }
        }
        return List.copyOf(stamps);
    }

    private static FileStamp of(Path file, String as) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        return new FileStamp(
                absolute.toString(),
                as,
                Files.size(absolute),
                Files.getLastModifiedTime(absolute).toMillis());
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
