// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What dcm2niix made of the files of some folders, still in the scratch folder. */
record Converted(List<Draft> drafts, List<RefusedDicom> refused) {

    /** A volume before it has its place. */
    record Draft(SeriesFacts facts, Path file) {}

    /** The Series Instance UIDs of the volumes that have one. */
    Set<String> series() {
        return drafts.stream()
                .map(draft -> draft.facts().series())
                .filter(uid -> !uid.isEmpty())
                .collect(Collectors.toSet());
    }
}
