// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;
import java.nio.file.Path;
import org.slicewise.volume.Cohort;

/** A way to lay out the files of a cohort in a folder. */
public interface DatasetLayout {

    /** The name by which settings and files know it. */
    String name();

    /** One or two sentences for users. */
    String description();

    /**
     * The cases of a folder by ascending id, all unassigned. Only names are looked at; no file is opened.
     *
     * @param masksRequired whether a case without a mask is an error; false for images to predict on
     * @throws DatasetLayoutException if the folder is not laid out so; the text names the file and the cure
     */
    Cohort read(Path folder, boolean masksRequired) throws IOException;

    /** The cases of a folder, each of which must have a mask. */
    default Cohort read(Path folder) throws IOException {
        return read(folder, true);
    }
}
