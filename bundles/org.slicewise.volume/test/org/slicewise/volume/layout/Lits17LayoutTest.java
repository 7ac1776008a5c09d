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

class Lits17LayoutTest {

    private static final String NAME = "lits17";

    @TempDir
    private Path temporary;

    private LayoutFolder folder;

    @BeforeEach
    void setUp() {
        folder = new LayoutFolder(temporary);
    }

    @Test
    void pairsByNumberAcrossTheFoldersOfTheParts() throws IOException {
        folder.files("Training Batch 1/volume-0.nii", "segmentations/segmentation-0.nii");
        folder.files("media/nas/Training Batch 2/volume-28.nii.gz", "media/nas/Training Batch 2/segmentation-28.nii");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("volume-0", "volume-28"), ids(listing));
        assertEquals(
                List.of("Training Batch 1/volume-0.nii", "segmentations/segmentation-0.nii"),
                folder.filesOf(listing, "volume-0"));
        assertEquals(List.of(), listing.leftOut());
        assertHolds(listing.how(), "Batch 1/volume-0.nii", "Batch 2/segmentation-28.nii", "1 liver and 2 tumour");
    }

    @Test
    void saysWhatEachCaseLacksAndTheTestPartLast() throws IOException {
        folder.files("volume-1.nii", "segmentation-1.nii", "volume-2.nii", "segmentation-3.nii", "test-volume-0.nii");
        folder.files("a/volume-4.nii", "b/volume-4.nii.gz", "a/segmentation-4.nii");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("volume-1"), ids(listing));
        assertEquals(List.of("volume-2", "volume-3", "volume-4", "test-volume-0"), leftOut(listing));
        assertHolds(reason(listing, "volume-2"), "volume-2.nii has no mask", "segmentation-2.nii");
        assertHolds(reason(listing, "volume-3"), "segmentation-3.nii has no image", "volume-3.nii");
        assertHolds(reason(listing, "volume-4"), "a/volume-4.nii and b/volume-4.nii.gz");
        assertHolds(reason(listing, "test-volume-0"), "test part");
    }

    @Test
    void listsImagesOfTheTestPartToPredict() throws IOException {
        folder.files("test-volume-0.nii", "volume-2.nii");
        assertEquals(List.of("test-volume-0", "volume-2"), ids(folder.readImages(NAME)));
        folder.assertRefused(NAME, "no case that can be used", "volume-2.nii has no mask");
    }

    @Test
    void namesThatAreAlmostRightAreNotTaken() throws IOException {
        folder.files("volume-1b.nii", "xvolume-2.nii", "volume-3.png", "volume_4.nii");
        folder.assertRefused(NAME, "no file is named volume-N.nii");
    }
}
