// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.slicewise.volume.VolumeFiles;

/** One walk through a folder that meets what strangers' folders hold: links, circles, locked folders, odd names. */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private static final int MOST_ENTRIES = 1_000_000;
    private static final int MOST_FILES = 200_000;

    private final Path root;
    private final int depth;
    private final List<FoundFile> files = new ArrayList<>();
    private final List<LeftOut> unreadable = new ArrayList<>();
    private long entries;
    private long others;
    private long dicom;

    private FolderWalk(Path root, int depth) {
        this.root = root;
        this.depth = depth;
    }

    static FolderWalk of(Path root, int depth) throws IOException {
        FolderWalk walk = new FolderWalk(root, depth);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, walk);
        return walk;
    }

    /** Files of the kinds that layouts look at. */
    List<FoundFile> files() {
        return files;
    }

    List<LeftOut> unreadable() {
        return unreadable;
    }

    /** The number of files of other kinds. */
    long others() {
        return others;
    }

    long dicom() {
        return dicom;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        count();
        boolean looked = folder.equals(root) || !isHidden(folder);
        return looked ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        count();
        String name = file.getFileName().toString();
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isDirectory()) {
            tooDeep(file);
        } else if (isLookedAt(name)) {
            keep(file, attributes);
        } else {
            others++;
            dicom += name.toLowerCase(Locale.ROOT).endsWith(".dcm") ? 1 : 0;
        }
        return FileVisitResult.CONTINUE;
    }

    private void count() throws DatasetLayoutException {
        if (++entries > MOST_ENTRIES || files.size() > MOST_FILES) {
            throw new DatasetLayoutException(
                    "%s holds too much to be one cohort (more than %d files and folders, or %d images and masks); choose the folder below it that holds the cohort."
                            .formatted(root, MOST_ENTRIES, MOST_FILES));
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(root)) {
            throw failure;
        }
        if (!(failure instanceof FileSystemLoopException)) {
            cannotBeRead(file, failure);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
        if (failure != null) {
            cannotBeRead(folder, failure);
        }
        return FileVisitResult.CONTINUE;
    }

    private void keep(Path file, BasicFileAttributes attributes) {
        String name = nameOf(file);
        if (!isPlain(name)) {
            leaveOut(file, "The name has characters that cannot be read; rename the file.");
        } else if (attributes.isRegularFile()) {
            files.add(new FoundFile(name, file));
        } else {
            leaveOut(file, attributes.isSymbolicLink() ? "The link leads to no file." : "This is no regular file.");
        }
    }

    private void tooDeep(Path folder) {
        if (depth == FolderTree.DEPTH) {
            leaveOut(folder, "It lies more than %d folders deep, and is not looked into.".formatted(depth));
        }
    }

    private void cannotBeRead(Path file, IOException failure) {
        String why = failure instanceof AccessDeniedException ? "access is denied" : failure.getMessage();
        leaveOut(file, "It cannot be read: %s.".formatted(why));
    }

    private void leaveOut(Path file, String reason) {
        unreadable.add(new LeftOut(nameOf(file).replaceAll("\\p{Cntrl}", "?"), reason));
    }

    private String nameOf(Path file) {
        return FolderTree.nameOf(root, file);
    }

    private static boolean isHidden(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    private static boolean isLookedAt(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return VolumeFiles.stem(name).isPresent() || lower.endsWith(".json") || lower.endsWith(".csv");
    }

    /** Whether a name has neither line breaks and their like nor characters that the system could not decode. */
    private static boolean isPlain(String name) {
        return name.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
    }
}
