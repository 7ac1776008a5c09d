// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.nio.file.Path;
import java.util.List;

/** What dcm2niix made of the files of some folders, still in the scratch folder. */
record Converted(List<Draft> drafts, List<RefusedDicom> refused) {

    /** A volume before it has its place. */
    record Draft(SeriesFacts facts, Path file) {}
}
