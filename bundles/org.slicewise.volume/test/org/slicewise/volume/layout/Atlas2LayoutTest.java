// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.slicewise.volume.layout.LayoutFolder.assertHolds;
import static org.slicewise.volume.layout.LayoutFolder.ids;
import static org.slicewise.volume.layout.LayoutFolder.leftOut;
import static org.slicewise.volume.layout.LayoutFolder.reason;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Case;

class Atlas2LayoutTest {

    private static final String NAME = "atlas2";

    @TempDir
    private Path temporary;

    private LayoutFolder folder;

    @BeforeEach
    void setUp() throws IOException {
        folder = new LayoutFolder(temporary);
        SampleTrees.write(NAME, folder);
    }

    @Test
    void readsTheTreeOfTheRelease() throws IOException {
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("sub-r001s001_ses-1", "sub-r052s032_ses-1"), ids(listing));
        String stem = "ATLAS_2/Training/R001/sub-r001s001/ses-1/anat/sub-r001s001_ses-1_space-MNI152NLin2009aSym_";
        assertEquals(
                List.of(stem + "T1w.nii.gz", stem + "label-L_desc-T1lesion_mask.nii.gz"),
                folder.filesOf(listing, "sub-r001s001_ses-1"));
        assertEquals(List.of("sub-r001s002_ses-1", "sub-r003s001_ses-1"), leftOut(listing));
        assertHolds(reason(listing, "sub-r001s002_ses-1"), "has no mask", "T1lesion_mask");
        assertHolds(reason(listing, "sub-r003s001_ses-1"), "Testing/R003", "test part");
    }

    @Test
    void sessionsOfASubjectAreOfOnePatient() throws IOException {
        String stem = "ATLAS_2/Training/R001/sub-r001s001/ses-2/anat/sub-r001s001_ses-2_space-MNI152NLin2009aSym_";
        folder.files(stem + "T1w.nii.gz", stem + "label-L_desc-T1lesion_mask.nii.gz");
        List<String> patients =
                folder.read(NAME).cohort().cases().stream().map(Case::patient).toList();
        assertEquals(List.of("sub-r001s001", "sub-r001s001", "sub-r052s032"), patients);
    }

    @Test
    void listsAllImagesToPredict() throws IOException {
        assertEquals(4, folder.readImages(NAME).cohort().cases().size());
        assertEquals(List.of(), folder.readImages(NAME).leftOut());
    }
}
