// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knime.core.node.CanceledExecutionException;
import org.slicewise.nifti.stored.NewFile;

/** Files that are there whole or not at all: written beside their target, then renamed over it. */
final class WholeFile {

    private WholeFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream to) throws IOException, CanceledExecutionException;
    }

    /** Writes a file into a folder that is made if need be; on failure what was there is as it was. */
    static void write(Path target, Content content) throws IOException, CanceledExecutionException {
        makeFolder(target.getParent());
        try (NewFile whole = new NewFile(target, false)) {
            OutputStream out = new BufferedOutputStream(whole.out());
            content.writeTo(out);
            out.flush();
            whole.finish();
            whole.commit();
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException("%s is a file; choose another folder to write to.".formatted(folder));
        }
        try {
            Files.createDirectories(folder);
        } catch (FileSystemException e) {
            throw new IOException("The folder %s cannot be made (%s).".formatted(folder, e), e);
        }
    }
}
