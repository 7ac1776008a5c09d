// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slicewise.nifti.stored.NewFile;

/** Text files that are there whole or not at all. */
public final class WholeText {

    private WholeText() {}

    /** Writes a text in UTF-8 beside its target, whose folder must be there, then renames it over what is there. */
    public static void write(Path target, String text) throws IOException {
        NewFile.write(target, text.getBytes(StandardCharsets.UTF_8));
    }
}
