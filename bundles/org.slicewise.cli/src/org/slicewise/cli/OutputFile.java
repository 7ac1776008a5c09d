// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file or folder that a command will write: checked before the work begins, and whole or absent afterwards. */
record OutputFile(Path path) {

    /** Checks that a file can be written there, and leaves nothing behind. */
    static OutputFile file(Path path) {
        if (Files.isDirectory(path)) {
            throw new CommandFailure("%s is a folder; the output must be a file.".formatted(path));
        }
        requireWritableAncestor(path);
        return new OutputFile(path);
    }

    /** Checks that files can be written into that folder, which is not made yet. */
    static OutputFile folder(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CommandFailure("%s is a file; the output must be a folder.".formatted(path));
        }
        requireWritableAncestor(path.resolve("file"));
        return new OutputFile(path);
    }

    /** Makes the folders above the file, and returns the file. */
    Path withParents() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        return path;
    }

    /** Writes the text (UTF-8) beside the file, then renames it. */
    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the bytes beside the file, then renames it. */
    void write(byte[] bytes) throws IOException {
        Path target = withParents().toAbsolutePath();
        Path beside = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(beside, bytes);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void requireWritableAncestor(Path path) {
        Path ancestor = path.toAbsolutePath().normalize().getParent();
        while (ancestor != null && !Files.exists(ancestor)) {
            ancestor = ancestor.getParent();
        }
        if (ancestor == null || !isWritable(ancestor)) {
            throw new CommandFailure(
                    "%s cannot be written: %s is not a folder this user may write to.".formatted(path, ancestor));
        }
    }

    /** Tries it, because permissions alone do not tell. */
    private static boolean isWritable(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".slicewise", ".probe"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
