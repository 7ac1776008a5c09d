// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slicewise.nifti.stored.StoredFile;

/** The list of formats that are read and written: a new one is one file and one line here. */
final class VolumeFormats {

    /** NIfTI is last: it takes what the others do not know, and says what is wrong with it. */
    static final List<VolumeFormat> ALL = List.of(new NrrdFormat(), new NiftiFormat());

    private static final int START = 16;

    private VolumeFormats() {}

    /** The format that a file has by its content. */
    static VolumeFormat of(Path file) throws IOException {
        byte[] start = Files.isRegularFile(file) ? StoredFile.firstBytes(file, START) : new byte[0];
        return ALL.stream()
                .filter(format -> format.recognises(start))
                .findFirst()
                .orElseThrow();
    }

    /** The format that a new file has by its name; NIfTI where the name has no known ending. */
    static VolumeFormat named(Path file) {
        String name = file.getFileName().toString();
        return ALL.stream()
                .filter(format -> VolumeFiles.endingOf(name, format).isPresent())
                .findFirst()
                .orElse(ALL.get(ALL.size() - 1));
    }
}
