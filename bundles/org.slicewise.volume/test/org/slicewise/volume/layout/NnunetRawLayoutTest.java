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
import org.slicewise.volume.LabelRule;

class NnunetRawLayoutTest {

    private static final String NAME = "nnunet-raw";

    @TempDir
    private Path temporary;

    private LayoutFolder folder;

    @BeforeEach
    void setUp() {
        folder = new LayoutFolder(temporary);
    }

    /** Writes a data set of one channel and one case. */
    private void write(String labels, String more) throws IOException {
        folder.text(
                "dataset.json",
                "{\"channel_names\": {\"0\": \"CT\"}, \"labels\": {%s}, \"file_ending\": \".nii.gz\"%s}"
                        .formatted(labels, more));
        folder.files("imagesTr/a_0000.nii.gz", "labelsTr/a.nii.gz");
    }

    private LabelRule rule() throws IOException {
        return folder.read(NAME)
                .cohort()
                .cases()
                .get(0)
                .mask()
                .orElseThrow()
                .parts()
                .get(0)
                .rule();
    }

    @Test
    void readsTheOnlyDataSetOfARoot() throws IOException {
        SampleTrees.write(NAME, folder);
        CohortListing listing = folder.read(NAME);
        String root = "Dataset042_Prostate/";
        assertEquals(
                List.of(
                        root + "imagesTr/p_001_0000.nii.gz",
                        root + "imagesTr/p_001_0001.nii.gz",
                        root + "labelsTr/p_001.nii.gz"),
                folder.filesOf(listing, "p_001"));
        assertEquals(List.of("p_002", "p_009"), leftOut(listing));
        assertHolds(reason(listing, "p_002"), "not complete", "p_002_0001");
        assertHolds(reason(listing, "p_009"), "imagesTs/p_009_0000.nii.gz", "test part");
        assertEquals(List.of("p_001", "p_009"), ids(folder.readImages(NAME)));
    }

    @Test
    void theIgnoreLabelStandsForNotAnnotated() throws IOException {
        write("\"background\": 0, \"liver\": 1, \"ignore\": 2", "");
        assertEquals(new LabelRule.Ignoring(2), rule());
        assertHolds(folder.read(NAME).how(), "ignore 2", "Label 2 stands for what is not annotated");
        write("\"background\": 0, \"liver\": 1", "");
        assertEquals(new LabelRule.AsStored(), rule());
    }

    @Test
    void anIgnoreLabelThatIsNotTheHighestIsRefused() throws IOException {
        write("\"background\": 0, \"liver\": 2, \"ignore\": 1", "");
        folder.assertRefused(NAME, "\"ignore\" the number 1", "highest number", "2");
        write("\"background\": 0, \"liver\": 1, \"ignore\": \"2\"", "");
        folder.assertRefused(NAME, "\"ignore\" the number \"2\"");
        write("\"background\": 0, \"liver\": 1.5", "");
        folder.assertRefused(NAME, "\"liver\" the number 1.5");
    }

    @Test
    void regionsAreExplainedAndMasksKeepTheirNumbers() throws IOException {
        write("\"background\": 0, \"whole\": [1, 2], \"core\": [2], \"ignore\": 3", "");
        assertHolds(folder.read(NAME).how(), "whole [1,2]", "regions", "keep the numbers that are stored");
        assertEquals(new LabelRule.Ignoring(3), rule());
    }

    @Test
    void casesWithTheWrongNumberOfChannelsOrOddNamesAreLeftOut() throws IOException {
        write("\"background\": 0", "");
        folder.files("imagesTr/b_0000.nii.gz", "imagesTr/b_0001.nii.gz", "labelsTr/b.nii.gz", "imagesTr/odd.nii.gz");
        folder.files("imagesTr/c_0000.nii.gz", "labelsTr/d.nii.gz");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("a"), ids(listing));
        assertHolds(reason(listing, "b"), "2 channels", "names 1 (0 CT)");
        assertHolds(reason(listing, "odd"), "imagesTr/odd.nii.gz", "number of a channel");
        assertHolds(reason(listing, "c"), "has no mask", "labelsTr/c.nii.gz");
        assertHolds(reason(listing, "d"), "has no image", "imagesTr/d_0000.nii.gz");
    }

    @Test
    void masksOfTheTestPartAreUsedWhereTheyAreThere() throws IOException {
        write("\"background\": 0", "");
        folder.files("imagesTs/t_0000.nii.gz", "labelsTs/t.nii.gz");
        assertEquals(List.of("a", "t"), ids(folder.read(NAME)));
    }

    @Test
    void bothPartsMayHaveCasesOfTheSameId() throws IOException {
        write("\"background\": 0", "");
        folder.files("imagesTs/a_0000.nii.gz", "imagesTs/b_0000.nii.gz", "labelsTr/b.nii.gz");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("imagesTr/a_0000.nii.gz", "labelsTr/a.nii.gz"), folder.filesOf(listing, "a"));
        assertEquals(List.of("b", "a", "b"), leftOut(listing));
        assertHolds(reason(listing, "b"), "labelsTr/b.nii.gz has no image", "imagesTr/b_0000.nii.gz");
        assertHolds(reason(listing, "a"), "imagesTs/a_0000.nii.gz", "test part");
        folder.files("labelsTs/a.nii.gz");
        CohortListing both = folder.read(NAME);
        assertEquals("imagesTr/a_0000.nii.gz", folder.filesOf(both, "a").get(0));
        assertHolds(reason(both, "a"), "imagesTs/a_0000.nii.gz", "id of imagesTr/a_0000.nii.gz", "labelsTs/a.nii.gz");
        assertHolds(reason(folder.readImages(NAME), "a"), "imagesTs/a_0000.nii.gz has the id of", "rename one");
    }

    @Test
    void whatIsNotSupportedIsSaid() throws IOException {
        write("\"background\": 0", ", \"dataset\": {}");
        folder.assertRefused(NAME, "\"dataset\"", "imagesTr and labelsTr");
        folder.text("dataset.json", "{\"channel_names\": {\"0\": \"R\"}, \"labels\": {}, \"file_ending\": \".png\"}");
        folder.assertRefused(NAME, "\".png\"", ".nii.gz");
        folder.text("dataset.json", "{\"channel_names\": {\"0\": \"R\"}}");
        folder.assertRefused(NAME, "\"file_ending\"");
    }
}
