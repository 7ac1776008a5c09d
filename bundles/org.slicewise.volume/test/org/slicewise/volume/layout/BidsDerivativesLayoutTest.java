// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

class BidsDerivativesLayoutTest {

    private static final String NAME = "bids-derivatives";

    @TempDir
    private Path temporary;

    private LayoutFolder folder;

    @BeforeEach
    void setUp() {
        folder = new LayoutFolder(temporary);
    }

    @Test
    void pairsByVisitAndTakesNeitherTimeSeriesNorBrainMasks() throws IOException {
        SampleTrees.write(NAME, folder);
        CohortListing listing = folder.read(NAME);
        assertEquals(
                List.of(
                        "sub-01/ses-1/anat/sub-01_ses-1_T1w.nii.gz",
                        "derivatives/lesions/sub-01/ses-1/anat/sub-01_ses-1_label-lesion_mask.nii.gz"),
                folder.filesOf(listing, "sub-01_ses-1"));
        assertEquals("sub-01", listing.cohort().cases().get(0).patient());
        String brain = "derivatives/fsl/sub-01/ses-1/anat/sub-01_ses-1_desc-brain_mask.nii.gz";
        String series = "sub-01/ses-1/func/sub-01_ses-1_task-rest_bold.nii.gz";
        assertEquals(List.of("sub-02_ses-1", brain, series, series.replace("sub-01", "sub-02")), leftOut(listing));
        assertHolds(reason(listing, brain), "of the brain");
        assertHolds(reason(listing, series), "not named like an image");
        assertHolds(reason(listing, "sub-02_ses-1"), "has no mask", "derivatives");
        assertHolds(listing.how(), "Images are those named T1w");
    }

    @Test
    void takesTheSuffixThatMasksFitUnlessOneIsGiven() throws IOException {
        folder.files("sub-1/anat/sub-1_T1w.nii.gz", "sub-1/anat/sub-1_T2w.nii.gz", "sub-1/anat/sub-1_FLAIR.nii.gz");
        folder.files("derivatives/labels/sub-1/anat/sub-1_T2w_label-SC_seg.nii.gz");
        assertEquals(
                "sub-1/anat/sub-1_T2w.nii.gz",
                folder.filesOf(folder.read(NAME), "sub-1").get(0));
        assertEquals(
                "sub-1/anat/sub-1_FLAIR.nii.gz",
                folder.filesOf(folder.readImages(NAME + ":FLAIR"), "sub-1").get(0));
        assertEquals(
                List.of("sub-1/anat/sub-1_FLAIR.nii.gz", "sub-1/anat/sub-1_T1w.nii.gz"), leftOut(folder.read(NAME)));
        assertHolds(reason(folder.read(NAME), "sub-1/anat/sub-1_T1w.nii.gz"), "named T2w", "bids-derivatives:T1w");
        folder.files("derivatives/labels/sub-1/anat/sub-1_dseg.nii.gz", "sub-2/anat/sub-2_T2w.nii.gz");
        assertHolds(reason(folder.readImages(NAME + ":T2w"), "sub-1"), "T2w_label-SC_seg", "same case");
        String unknown = assertThrows(IllegalArgumentException.class, () -> DatasetLayouts.named(NAME + ":bold"))
                .getMessage();
        assertHolds(unknown, "\"bold\"", "T1w");
    }

    @Test
    void runsArePairedWhereTheMaskSaysWhichAndElseExplained() throws IOException {
        folder.files("sub-1/dwi/sub-1_run-1_dwi.nii.gz", "sub-1/dwi/sub-1_run-2_dwi.nii.gz");
        folder.files("derivatives/sub-1/sub-1_run-2_msk.nii.gz");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("sub-1_run-2"), ids(listing));
        assertEquals(List.of("sub-1_run-1"), leftOut(listing));
        folder.files("derivatives/sub-1/sub-1_msk.nii.gz");
        assertHolds(reason(folder.read(NAME), "sub-1_msk"), "fits both", "run-1", "run-2", "layout pairs");
    }

    @Test
    void aMaskInAnotherSpaceBelongsToTheImageInThatSpace() throws IOException {
        String derived = "derivatives/x/sub-1_space-MNI_res-2_desc-preproc_T1w.nii.gz";
        String mask = "derivatives/x/sub-1_space-MNI_res-2_label-lesion_mask.nii.gz";
        folder.files("anat/sub-1_T1w.nii.gz", "anat/sub-2_T1w.nii.gz", "derivatives/x/sub-2_space-T1w_mask.nii.gz");
        folder.files(mask, "derivatives/x/sub-1_space-MNI_res-1_mask.nii.gz");
        assertHolds(reason(folder.read(NAME), "sub-1_space-MNI_res-2_label-lesion_mask"), "session and space");
        folder.files(derived);
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("sub-1_space-MNI_res-2_desc-preproc", "sub-2"), ids(listing));
        assertEquals(
                List.of(derived, mask), folder.filesOf(listing, ids(listing).get(0)));
        assertEquals(List.of("sub-1", "sub-1_space-MNI_res-1_mask"), leftOut(listing));
        folder.files("derivatives/x/sub-1_space-orig_mask.nii.gz");
        CohortListing both = folder.read(NAME);
        assertEquals(
                List.of("anat/sub-1_T1w.nii.gz", "derivatives/x/sub-1_space-orig_mask.nii.gz"),
                folder.filesOf(both, "sub-1"));
        assertEquals(List.of("sub-1", "sub-2"), ids(both));
        assertEquals(List.of("sub-1_space-MNI_res-1_mask", derived, mask), leftOut(both));
        assertHolds(reason(both, mask), "another space", "as it was measured");
    }

    @Test
    void suffixesThatFitAsWellAreSaid() throws IOException {
        folder.files("sub-1/anat/sub-1_T1w.nii.gz", "sub-1/anat/sub-1_T2w.nii.gz", "sub-1/anat/sub-1_PDw.nii.gz");
        folder.files(
                "derivatives/x/sub-1_T1w_mask.nii.gz", "sub-2/sub-2_T2w.nii.gz", "derivatives/x/sub-2_mask.nii.gz");
        assertHolds(folder.read(NAME).how(), "named T2w. Those named T1w fit as well; write bids-derivatives:T1w");
        assertFalse(folder.read(NAME).how().contains("PDw"));
        assertFalse(folder.read(NAME + ":T2w").how().contains("fit as well"));
    }

    @Test
    void aMaskOfAnotherSessionHasNoImage() throws IOException {
        folder.files("sub-1/ses-1/anat/sub-1_ses-1_T1w.nii.gz", "derivatives/x/sub-1_ses-1_mask.nii.gz");
        folder.files("derivatives/x/sub-1_ses-2_mask.nii.gz", "derivatives/x/sub-2_mask.nii.gz");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("sub-1_ses-1"), ids(listing));
        assertHolds(reason(listing, "sub-1_ses-2_mask"), "has no image T1w");
        assertHolds(reason(listing, "sub-2_mask"), "derivatives/x/sub-2_mask.nii.gz");
    }
}
