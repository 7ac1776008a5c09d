// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The files below a folder by their names, in ascending order whatever the order of the file system.
 *
 * <p>Hidden files and folders, and {@code __MACOSX}, are not looked at. Links are followed, but not in circles.
 */
final class FolderTree {

    /** Files deeper than in this many folders are left out. */
    static final int DEPTH = 12;

    private final Path root;
    private final SortedMap<String, FoundFile> files;
    private final List<LeftOut> unreadable;
    private final long others;
    private final long dicom;

    private FolderTree(Path root, FolderWalk walk) {
        this.root = root;
        SortedMap<String, FoundFile> byName = new TreeMap<>();
        walk.files().forEach(file -> byName.put(file.name(), file));
        this.files = Collections.unmodifiableSortedMap(byName);
        this.unreadable = List.copyOf(walk.unreadable());
        this.others = walk.others();
        this.dicom = walk.dicom();
    }

    /**
     * Walks a folder.
     *
     * @param depth how many folders deep to look
     * @throws DatasetLayoutException if there is no such folder, or too much below it
     */
    static FolderTree below(Path root, int depth) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new DatasetLayoutException(
                    "There is no folder %s; give the folder that holds the cohort.".formatted(root));
        }
        return new FolderTree(root, FolderWalk.of(root, depth));
    }

    /** The folder itself. */
    Path root() {
        return root;
    }

    /** The file of a name relative to the folder, with slashes, if it is there and of a kind that layouts look at. */
    Optional<FoundFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The files, of kinds that layouts look at, whose name without folders is this one. */
    List<FoundFile> named(String fileName) {
        return files.values().stream()
                .filter(file -> file.fileName().equals(fileName))
                .toList();
    }

    /** The files that are named like images or masks. */
    Stream<FoundFile> volumes() {
        return files.values().stream().filter(file -> file.volumeStem().isPresent());
    }

    /** The images and masks right in a folder, by its name relative to this one. */
    List<FoundFile> volumesIn(String folder) {
        return volumes().filter(file -> file.folder().equals(folder)).toList();
    }

    /** The first image or mask of a kind. */
    Optional<FoundFile> first(Predicate<FoundFile> kind) {
        return volumes().filter(kind).findFirst();
    }

    /** The name of what lies below a folder, relative to the folder and with slashes. */
    static String nameOf(Path root, Path below) {
        return StreamSupport.stream(root.relativize(below).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    /** What could not be looked at. */
    Collection<LeftOut> unreadable() {
        return unreadable;
    }

    /** What there is, for an error. */
    String contents() {
        long volumes = volumes().count();
        long more = files.size() - volumes + others;
        String text = "%d files named like images or masks and %d others".formatted(volumes, more);
        return dicom == 0 ? text : text + ", %d of them DICOM, which are to be converted first".formatted(dicom);
    }
}
