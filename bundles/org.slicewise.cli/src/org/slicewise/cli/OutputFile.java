// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slicewise.nifti.stored.NewFile;
import picocli.CommandLine.Model.CommandSpec;

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

    /** The checked file of an option that need not be given. */
    static Optional<OutputFile> ifGiven(Path path) {
        return Optional.ofNullable(path).map(OutputFile::file);
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
        NewFile.write(withParents().toAbsolutePath(), bytes);
    }

    /** Writes the text to a file, or where there is none to the standard output of a command. */
    static void writeOrPrint(String text, Optional<OutputFile> file, CommandSpec command) throws IOException {
        if (file.isPresent()) {
            file.get().write(text);
        } else {
            PrintWriter out = command.commandLine().getOut();
            out.print(text);
            out.flush();
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
