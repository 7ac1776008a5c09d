// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slicewise.volume.Case;

/** A folder that a test fills: most files are empty, as a layout looks at names only. */
record LayoutFolder(Path root) {

    LayoutFolder files(String... names) throws IOException {
        for (String name : names) {
            text(name, "");
        }
        return this;
    }

    LayoutFolder text(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    CohortListing read(String layout) throws IOException {
        return DatasetLayouts.named(layout).read(root, true);
    }

    CohortListing readImages(String layout) throws IOException {
        return DatasetLayouts.named(layout).read(root, false);
    }

    /** Checks that the folder is refused in one line that holds all of these. */
    void assertRefused(String layout, String... parts) {
        String message =
                assertThrows(DatasetLayoutException.class, () -> read(layout)).getMessage();
        assertEquals(1, message.lines().count(), message);
        assertHolds(message, parts);
    }

    static void assertHolds(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "\"" + part + "\" is not in: " + text);
        }
    }

    static List<String> ids(CohortListing listing) {
        return listing.cohort().cases().stream().map(Case::id).toList();
    }

    /** What is left out, as id and reason. */
    static List<String> leftOut(CohortListing listing) {
        return listing.leftOut().stream().map(LeftOut::id).toList();
    }

    /** The reason why a case is left out. */
    static String reason(CohortListing listing, String id) {
        return listing.leftOut().stream()
                .filter(each -> each.id().equals(id))
                .map(LeftOut::reason)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not left out: " + listing.leftOut()));
    }

    /** The files of a case, relative to the folder: images, then those of the mask. */
    List<String> filesOf(CohortListing listing, String id) {
        Case found = listing.cohort().cases().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<Path> files = new ArrayList<>(found.images());
        found.mask().ifPresent(mask -> mask.parts().forEach(part -> files.add(part.file())));
        return files.stream().map(file -> FolderTree.nameOf(root, file)).toList();
    }
}
