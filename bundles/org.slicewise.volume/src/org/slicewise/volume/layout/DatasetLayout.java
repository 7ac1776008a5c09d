// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;
import java.nio.file.Path;

/** A way to lay out the files of a cohort in a folder. */
public interface DatasetLayout {

    /** The name by which settings and files know it. */
    String name();

    /** One or two sentences for users. */
    String description();

    /**
     * The cases of a folder. Only names and small text files are looked at; no image is opened.
     *
     * <p>A case that lacks something is left out with a reason.
     *
     * @param masksRequired whether a case without a mask is left out; false for images to predict on
     * @throws DatasetLayoutException if the folder is not laid out so, or holds no case that can be used; the text says
     *     what was expected and what was found
     */
    CohortListing read(Path folder, boolean masksRequired) throws IOException;

    /** The cases of a folder, each of which must have a mask. */
    default CohortListing read(Path folder) throws IOException {
        return read(folder, true);
    }
}
