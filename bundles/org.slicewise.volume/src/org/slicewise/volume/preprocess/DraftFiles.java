// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The new files of a case, which are written under hidden names beside their places until all of them are whole; closing
 * without {@link #replace} leaves nothing behind.
 */
final class DraftFiles implements Closeable {

    private final Path folder;
    private final String prefix = "." + UUID.randomUUID() + ".";
    private final Map<String, Path> drafts = new LinkedHashMap<>();

    /** Begins with no file. */
    DraftFiles(Path folder) {
        this.folder = folder;
    }

    /** Where to write what will be the file of a name relative to the folder. */
    Path draft(String name) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Path draft = target.resolveSibling(prefix + target.getFileName());
        drafts.put(name, draft);
        return draft;
    }

    /** The names of the new files with their sizes in bytes. */
    Map<String, Long> sizes() throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (Map.Entry<String, Path> each : drafts.entrySet()) {
            sizes.put(each.getKey(), Files.size(each.getValue()));
        }
        return sizes;
    }

    /**
     * Puts the new files in the place of the old ones: these go first, in their order, then those come, in the order in which
     * they were begun.
     */
    void replace(List<String> old) throws IOException {
        for (String name : old) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (Map.Entry<String, Path> each : drafts.entrySet()) {
            move(each.getValue(), folder.resolve(each.getKey()));
        }
        drafts.clear();
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path draft : drafts.values()) {
            Files.deleteIfExists(draft);
        }
    }
}
