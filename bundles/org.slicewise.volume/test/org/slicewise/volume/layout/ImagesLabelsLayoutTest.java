// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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

class ImagesLabelsLayoutTest {

    private static final String NAME = "images-labels";

    @TempDir
    private Path temporary;

    private LayoutFolder folder;

    @BeforeEach
    void setUp() {
        folder = new LayoutFolder(temporary);
    }

    @Test
    void pairsImagesAndMasksOfAllForms() throws IOException {
        folder.files("images/b.nii", "images/a.nii.gz", "images/c.hdr", "images/c.img", "images/d.NRRD");
        folder.files("labels/a.nii", "labels/b.nii.gz", "labels/c.hdr", "labels/c.img", "labels/d.seg.nrrd");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("a", "b", "c", "d"), ids(listing));
        assertEquals(List.of("images/a.nii.gz", "labels/a.nii"), folder.filesOf(listing, "a"));
        assertEquals(List.of("images/d.NRRD", "labels/d.seg.nrrd"), folder.filesOf(listing, "d"));
        assertEquals(List.of(), listing.leftOut());
        assertTrue(listing.warning().isEmpty());
    }

    @Test
    void ignoresHiddenFilesAndFilesOfOtherKinds() throws IOException {
        folder.files("images/a.nii.gz", "images/.DS_Store", "images/._a.nii.gz", "images/a.json", "images/.nii.gz");
        folder.files("labels/a.nii.gz", "labels/._a.nii.gz", "labels/notes.txt", "images/below/b.nii");
        assertEquals(List.of("a"), ids(folder.read(NAME)));
        assertEquals(List.of("images/below/b.nii"), leftOut(folder.read(NAME)));
        assertHolds(
                reason(folder.read(NAME), "images/below/b.nii"), "not named like an image", NAME, "rename it or move");
        assertEquals(
                "Images or masks that belong to no case: 1. File \"images/below/b.nii\": "
                        + reason(folder.read(NAME), "images/below/b.nii"),
                folder.read(NAME).warning().orElseThrow());
    }

    @Test
    void numberedFilesWithOneMaskAreChannels() throws IOException {
        folder.files("images/p_1_0000.nii.gz", "images/p_1_0001.nii.gz", "labels/p_1.nii.gz");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("p_1"), ids(listing));
        assertEquals(
                List.of("images/p_1_0000.nii.gz", "images/p_1_0001.nii.gz", "labels/p_1.nii.gz"),
                folder.filesOf(listing, "p_1"));
    }

    @Test
    void numberedFilesWithMasksOfTheirOwnAreCases() throws IOException {
        folder.files("images/p_0000.nii", "images/p_0001.nii", "labels/p_0000.nii", "labels/p_0001.nii");
        assertEquals(List.of("p_0000", "p_0001"), ids(folder.read(NAME)));
    }

    @Test
    void aNumberedFileThatLacksItsMaskAmongOthersIsLeftOut() throws IOException {
        folder.files("images/p_0000.nii", "images/p_0001.nii", "labels/p_0001.nii");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("p_0001"), ids(listing));
        assertHolds(reason(listing, "p_0000"), "images/p_0000.nii has no mask", "labels/p_0000.nii.gz");
    }

    @Test
    void numberedFilesWithAGapAreCasesIfNoMaskSaysOtherwise() throws IOException {
        folder.files("images/p_0003.nii", "images/p_0007.nii");
        assertEquals(List.of("p_0003", "p_0007"), ids(folder.readImages(NAME)));
    }

    @Test
    void aMissingChannelIsNamed() throws IOException {
        folder.files("images/p_0001.nii.gz", "labels/p.nii.gz", "images/q.nii", "labels/q.nii");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("q"), ids(listing));
        assertHolds(reason(listing, "p"), "not complete", "images/p_0001.nii.gz", "Left out with it: labels/p.nii.gz.");
        assertEquals(List.of("p"), leftOut(listing));
    }

    @Test
    void aFolderWithoutImagesIsRefusedWithTheCure() throws IOException {
        folder.files("labels/readme.txt", "a.nii");
        folder.assertRefused(NAME, "no image (", "choose the folder above it", "1 files named like images");
    }

    @Test
    void imagesWithoutAnyMaskAreRefusedWithTheFirst() throws IOException {
        folder.files("images/a.nii", "images/b.nii");
        folder.assertRefused(NAME, "no case that can be used", "images/a.nii has no mask", "labels/a.nii.gz", "2");
        assertEquals(List.of("a", "b"), ids(folder.readImages(NAME)));
    }

    @Test
    void imagesAndMasksOfOtherNamesAreRefusedWithBoth() throws IOException {
        folder.files("images/a.nii", "labels/a_mask.nii");
        folder.assertRefused(NAME, "no image has a mask of its name", "images/a.nii", "labels/a_mask.nii");
    }

    @Test
    void whatLacksItsOtherHalfIsLeftOutWithTheCure() throws IOException {
        folder.files("images/a.nii.gz", "images/b.nii.gz", "images/c.nii.gz", "labels/a.nii.gz", "labels/z.nii.gz");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("a"), ids(listing));
        assertEquals(List.of("b", "c", "z"), leftOut(listing));
        assertHolds(reason(listing, "b"), "images/b.nii.gz has no mask", "labels/b.nii.gz");
        assertHolds(reason(listing, "z"), "labels/z.nii.gz has no image", "images/z.nii.gz");
        assertHolds(listing.warning().orElseThrow(), "3 of 4 cases are left out. Case \"b\": The image images/b");
    }

    @Test
    void ofTwoFilesOfOneCaseNeitherIsUsed() throws IOException {
        folder.files("images/a.nii", "images/a.nii.gz", "labels/a.nii", "images/b.nii", "labels/b.nii", "labels/b.hdr");
        folder.files("images/c.nii", "labels/c.nii", "images/d.nii", "images/d_0000.nii", "labels/d.nii");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("c"), ids(listing));
        assertHolds(reason(listing, "a"), "images/a.nii and images/a.nii.gz", "remove one");
        assertHolds(reason(listing, "b"), "labels/b.hdr and labels/b.nii", "remove one");
        assertHolds(reason(listing, "d"), "images/d.nii and images/d_0000.nii", "remove one");
    }

    @Test
    void masksCanBeLeftOutToPredict() throws IOException {
        folder.files("images/a.nii", "images/b.nii", "labels/b.nii");
        CohortListing listing = folder.readImages(NAME);
        assertEquals(List.of("images/a.nii"), folder.filesOf(listing, "a"));
        assertEquals(List.of("images/b.nii", "labels/b.nii"), folder.filesOf(listing, "b"));
    }

    @Test
    void aBlankNameIsNoId() throws IOException {
        folder.files("images/a.nii", "labels/a.nii", "images/ .nii", "labels/ .nii");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("a"), ids(listing));
        assertEquals(
                "No id can be made of the name; rename the file.",
                listing.leftOut().get(0).reason());
    }
}
