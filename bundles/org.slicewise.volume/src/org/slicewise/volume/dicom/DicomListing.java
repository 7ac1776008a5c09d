// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * What lies below a folder: folders with DICOM images, and DICOM files that are none. Hidden files, the index DICOMDIR
 * and files that do not begin as DICOM does are passed over; links are followed.
 */
final class DicomListing extends SimpleFileVisitor<Path> {

    private static final int REPORT_EVERY = 500;

    private final Path folder;
    private final Path without;
    private final ImportMonitor monitor;
    private final SortedMap<Path, List<Path>> images = new TreeMap<>();
    private final SortedMap<Path, SortedMap<String, List<Path>>> others = new TreeMap<>();
    private final List<RefusedDicom> unreadable = new ArrayList<>();
    private final Set<Path> searched = new HashSet<>();
    private int seen;

    private DicomListing(Path folder, Path without, ImportMonitor monitor) {
        this.folder = folder;
        this.without = without;
        this.monitor = monitor;
    }

    /**
     * Lists a folder.
     *
     * @param without a folder below it to leave out
     * @throws DicomImportException if there is no such folder
     */
    static DicomListing of(Path folder, Path without, ImportMonitor monitor) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new DicomImportException(
                    "There is no folder %s; give the folder that holds the DICOM files.".formatted(folder));
        }
        DicomListing listing = new DicomListing(folder, without, monitor);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, listing);
        if (listing.images.isEmpty() && listing.others.isEmpty() && listing.unreadable.isEmpty()) {
            throw new DicomImportException(
                    "There is no DICOM file in %s or below (%d files looked at).".formatted(folder, listing.seen));
        }
        return listing;
    }

    /** The folders with images, in the order of their paths. */
    List<SourceFolder> folders() throws IOException {
        List<SourceFolder> folders = new ArrayList<>();
        for (Path path : images.keySet()) {
            folders.add(SourceFolder.of(path, images.get(path).stream().sorted().toList()));
        }
        return folders;
    }

    /** Whether a folder was looked through, so that it is known what lies in it. */
    boolean isSearched(Path path) {
        return searched.contains(path);
    }

    /** What cannot be converted, one entry for each folder and reason. */
    List<RefusedDicom> refused() {
        List<RefusedDicom> refused = new ArrayList<>(unreadable);
        others.forEach((parent, byReason) -> byReason.forEach((reason, files) -> refused.add(
                new RefusedDicom((files.size() == 1 ? files.get(0) : parent).toString(), files.size(), reason))));
        return refused;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes facts) {
        boolean left = below.equals(without) || !below.equals(folder) && isHidden(below);
        if (left) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        searched.add(below);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
        if (monitor.isCancelled()) {
            throw new CancellationException();
        }
        if (seen++ % REPORT_EVERY == 0) {
            monitor.progress(0, 0, "Listing " + file.getParent());
        }
        if (facts.isRegularFile() && !isHidden(file)) {
            take(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        unreadable.add(new RefusedDicom(file.toString(), 1, "It cannot be read: %s.".formatted(failure)));
        return FileVisitResult.CONTINUE;
    }

    private void take(Path file) {
        try {
            Optional<DicomFileMeta> meta = DicomFileMeta.read(file);
            String sopClass = meta.flatMap(DicomFileMeta::sopClass).orElse("");
            Optional<DicomClass> other = DicomClass.refused(sopClass);
            if (other.isPresent()) {
                others.computeIfAbsent(file.getParent(), key -> new TreeMap<>())
                        .computeIfAbsent(other.get().reason(), key -> new ArrayList<>())
                        .add(file);
            } else if (meta.isPresent() && !sopClass.equals(DicomClass.DIRECTORY)) {
                images.computeIfAbsent(file.getParent(), key -> new ArrayList<>())
                        .add(file);
            }
        } catch (IOException e) {
            visitFileFailed(file, e);
        }
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
