// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.slicewise.volume.layout.LayoutFolder.assertHolds;
import static org.slicewise.volume.layout.LayoutFolder.ids;
import static org.slicewise.volume.layout.LayoutFolder.leftOut;
import static org.slicewise.volume.layout.LayoutFolder.reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MsdLayoutTest {

    private static final String NAME = "msd";

    @TempDir
    private Path temporary;

    private LayoutFolder folder;

    @BeforeEach
    void setUp() {
        folder = new LayoutFolder(temporary);
    }

    /** Writes a description whose training list has these pairs of image and label. */
    private void describe(String... pairs) throws IOException {
        StringBuilder training = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            training.append(i == 0 ? "" : ",")
                    .append("{\"image\": \"%s\", \"label\": \"%s\"}".formatted(pairs[i], pairs[i + 1]));
        }
        folder.text(
                "dataset.json",
                "{\"labels\": {\"0\": \"background\", \"1\": \"liver\"}, \"training\": [%s]}".formatted(training));
    }

    @Test
    void readsTheListsOfATaskAndIgnoresHiddenFiles() throws IOException {
        SampleTrees.write(NAME, folder);
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("hippocampus_367"), ids(listing));
        assertEquals(List.of("hippocampus_204", "hippocampus_304", "hippocampus_267"), leftOut(listing));
        assertHolds(reason(listing, "hippocampus_204"), "imagesTr/hippocampus_204.nii.gz, which is not there");
        assertHolds(reason(listing, "hippocampus_304"), "label", "labelsTr/hippocampus_304.nii.gz", "not there");
        assertHolds(reason(listing, "hippocampus_267"), "test part");
        assertHolds(listing.how(), "0 background, 1 Anterior, 2 Posterior");
        assertEquals(List.of("hippocampus_267", "hippocampus_304", "hippocampus_367"), ids(folder.readImages(NAME)));
    }

    @Test
    void theFolderOfTheTaskCanBeGivenToo() throws IOException {
        SampleTrees.write(NAME, folder);
        LayoutFolder task = new LayoutFolder(temporary.resolve("Task04_Hippocampus"));
        assertEquals(ids(folder.read(NAME)), ids(task.read(NAME)));
        SampleTrees.write(NAME, new LayoutFolder(temporary.resolve("Task04_Hippocampus")));
        folder.text("Task09_Spleen/dataset.json", "{}");
        folder.assertRefused(NAME, "2 data sets", "Task04_Hippocampus", "choose");
    }

    @Test
    void pathsThatLeaveTheFolderAreNotFollowed() throws IOException {
        LayoutFolder inner = new LayoutFolder(temporary.resolve("inner"));
        folder.files("secret.nii", "labels/secret.nii");
        folder = inner.files("imagesTr/a.nii", "labelsTr/a.nii");
        describe("imagesTr/../imagesTr/a.nii", "./labelsTr/a.nii", "../secret.nii", "labelsTr/a.nii");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("imagesTr/a.nii", "labelsTr/a.nii"), folder.filesOf(listing, "a"));
        assertHolds(reason(listing, "secret"), "../secret.nii, which is outside of its folder");
        String absolute = temporary.resolve("secret.nii").toString();
        describe("imagesTr/a.nii", "labelsTr/a.nii", absolute, "labelsTr/a.nii");
        assertHolds(reason(folder.read(NAME), "secret"), absolute + ", which is outside of its folder");
        describe("imagesTr/a.nii", "../labels/secret.nii");
        folder.assertRefused(NAME, "no case that can be used", "../labels/secret.nii", "outside");
    }

    @Test
    void entriesThatAreNoneAndImagesThatAreNotListedAreRowsOfTheirOwn() throws IOException {
        folder.files("imagesTr/a.nii", "labelsTr/a.nii", "imagesTr/extra.nii");
        folder.text(
                "dataset.json",
                """
                {"training": [{"image": "imagesTr/a.nii", "label": "labelsTr/a.nii"}, 7, {"image": ["x"]},
                              {"image": "imagesTr/a.txt", "label": ""}, {"image": "imagesTr/extra"}], "test": 5}""");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("a"), ids(listing));
        assertEquals(List.of("extra", "training 2", "training 3", "training 4", "training 5"), leftOut(listing));
        assertHolds(reason(listing, "extra"), "does not list the image imagesTr/extra.nii");
        folder.files("imagesTs/more.nii", "labelsTr/extra.nii", "other/b.nii");
        CohortListing more = folder.read(NAME);
        assertEquals(
                List.of("imagesTs/more.nii", "labelsTr/extra.nii", "other/b.nii"),
                leftOut(more).subList(5, 8));
        assertHolds(reason(more, "imagesTs/more.nii"), "does not list the image imagesTs/more.nii");
        assertHolds(reason(more, "labelsTr/extra.nii"), "does not list the mask labelsTr/extra.nii");
    }

    @Test
    void imagesThatAreListedTwiceAreNotUsed() throws IOException {
        folder.files("imagesTr/a.nii", "labelsTr/a.nii", "labelsTr/b.nii", "imagesTr/c.nii", "labelsTr/c.nii");
        describe(
                "imagesTr/a.nii",
                "labelsTr/a.nii",
                "imagesTr/a.nii",
                "labelsTr/b.nii",
                "imagesTr/c.nii",
                "labelsTr/c.nii");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("c"), ids(listing));
        assertHolds(reason(listing, "a"), "imagesTr/a.nii", "same case");
    }

    @Test
    void channelsAreFoundWhateverTheDigitsOfTheLanguage() throws IOException {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            channelsInFilesOfTheirOwnAreFound();
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void channelsInFilesOfTheirOwnAreFound() throws IOException {
        folder.files("imagesTr/a_0000.nii.gz", "imagesTr/a_0001.nii.gz", "labelsTr/a.nii.gz");
        describe("./imagesTr/a.nii.gz", "./labelsTr/a.nii.gz");
        assertEquals(
                List.of("imagesTr/a_0000.nii.gz", "imagesTr/a_0001.nii.gz", "labelsTr/a.nii.gz"),
                folder.filesOf(folder.read(NAME), "a"));
    }

    @Test
    void descriptionsThatAreTooDeepTooLargeOrNoObjectsAreRefused() throws IOException {
        folder.text("dataset.json", "{\"training\": " + "[".repeat(5000) + "]".repeat(5000) + "}");
        folder.assertRefused(NAME, "dataset.json is no JSON that can be read", "depth");
        folder.text("dataset.json", "[1, 2]").assertRefused(NAME, "no JSON object");
        folder.text("dataset.json", "").assertRefused(NAME, "dataset.json");
        Files.write(temporary.resolve("dataset.json"), new byte[(4 << 20) + 1]);
        folder.assertRefused(NAME, "more than the 4194304 bytes");
        folder.text("dataset.json", "{\"training\": []}").assertRefused(NAME, "no list \"training\"");
    }
}
