// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Case;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.Split;

/** Files are empty here: a layout looks at names only. */
class ImagesLabelsLayoutTest {

    @TempDir
    Path folder;

    private void files(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    private Cohort read() throws IOException {
        return DatasetLayouts.named("images-labels").read(folder);
    }

    private List<String> ids(boolean masksRequired) throws IOException {
        return DatasetLayouts.named("images-labels").read(folder, masksRequired).cases().stream()
                .map(Case::id)
                .toList();
    }

    private String refusal() {
        String message = assertThrows(DatasetLayoutException.class, this::read).getMessage();
        assertFalse(message.contains("\n"), message);
        return message;
    }

    private void assertRefusalNames(String... parts) {
        String message = refusal();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void pairsImagesAndMasksOfAllNiftiForms() throws IOException {
        files("images/b.nii", "images/a.nii.gz", "images/c.hdr", "images/c.img");
        files("labels/a.nii", "labels/b.nii.gz", "labels/c.hdr", "labels/c.img");
        Cohort cohort = read();
        assertEquals(
                List.of("a", "b", "c"), cohort.cases().stream().map(Case::id).toList());
        assertEquals(folder.resolve("images/a.nii.gz"), cohort.cases().get(0).image());
        assertEquals(
                folder.resolve("labels/c.hdr"),
                cohort.cases().get(2).mask().orElseThrow().file());
        assertEquals(3, cohort.in(Split.UNASSIGNED).size());
    }

    @Test
    void ignoresHiddenFilesAndFilesOfOtherKinds() throws IOException {
        files("images/a.nii.gz", "images/.DS_Store", "images/._a.nii.gz", "images/a.json", "images/.nii.gz");
        files("labels/a.nii.gz", "labels/._a.nii.gz", "labels/notes.txt");
        assertEquals(List.of("a"), ids(true));
    }

    @Test
    void numberedFilesWithOneMaskAreChannels() throws IOException {
        files("images/p_1_0000.nii.gz", "images/p_1_0001.nii.gz", "labels/p_1.nii.gz");
        Case only = read().cases().get(0);
        assertEquals("p_1", only.id());
        assertEquals(
                List.of(folder.resolve("images/p_1_0000.nii.gz"), folder.resolve("images/p_1_0001.nii.gz")),
                only.images());
    }

    @Test
    void numberedFilesWithMasksOfTheirOwnAreCases() throws IOException {
        files("images/p_0000.nii", "images/p_0001.nii", "labels/p_0000.nii", "labels/p_0001.nii");
        assertEquals(List.of("p_0000", "p_0001"), ids(true));
    }

    @Test
    void aNumberedFileThatLacksItsMaskAmongOthersIsNamed() throws IOException {
        files("images/p_0000.nii", "images/p_0001.nii", "labels/p_0001.nii");
        assertRefusalNames("images/p_0000.nii has no mask", "labels/p_0000.nii.gz");
    }

    @Test
    void numberedFilesWithAGapAreCasesIfNoMaskSaysOtherwise() throws IOException {
        files("images/p_0003.nii", "images/p_0007.nii");
        assertEquals(List.of("p_0003", "p_0007"), ids(false));
    }

    @Test
    void aMissingChannelIsNamed() throws IOException {
        files("images/p_0001.nii.gz", "labels/p.nii.gz");
        assertRefusalNames("\"p\"", "p_0001", "not complete");
    }

    @Test
    void namesTheMissingFolders() throws IOException {
        assertTrue(assertThrows(DatasetLayoutException.class, () -> DatasetLayouts.named("images-labels")
                        .read(folder.resolve("nowhere")))
                .getMessage()
                .contains("nowhere"));
        assertRefusalNames("images", "choose the folder above");
        files("images/a.nii");
        assertRefusalNames("labels");
    }

    @Test
    void anEmptyImageFolderIsNamed() throws IOException {
        files("images/readme.txt", "labels/readme.txt");
        assertRefusalNames("no NIfTI image", "images");
    }

    @Test
    void anImageWithoutMaskIsNamedWithItsCure() throws IOException {
        files("images/a.nii.gz", "images/b.nii.gz", "images/c.nii.gz", "labels/a.nii.gz");
        assertRefusalNames("images/b.nii.gz has no mask, nor have 1 more", "labels/b.nii.gz");
    }

    @Test
    void aMaskWithoutImageIsNamedWithItsCure() throws IOException {
        files("images/a.nii.gz", "labels/a.nii.gz", "labels/b.nii.gz");
        assertRefusalNames("labels/b.nii.gz has no image", "images/b.nii.gz");
    }

    @Test
    void twoFilesOfOneCaseAreNamed() throws IOException {
        files("images/a.nii", "images/a.nii.gz", "labels/a.nii");
        assertRefusalNames("a.nii and", "a.nii.gz", "remove one");
    }

    @Test
    void masksCanBeLeftOutToPredict() throws IOException {
        files("images/a.nii", "images/b.nii", "labels/b.nii");
        Cohort cohort = DatasetLayouts.named("images-labels").read(folder, false);
        assertTrue(cohort.cases().get(0).mask().isEmpty());
        assertTrue(cohort.cases().get(1).mask().isPresent());
    }

    @Test
    void anUnknownLayoutAnswersWithTheKnownOnes() {
        assertEquals(
                "There is no layout \"x\"; known are [images-labels].",
                assertThrows(IllegalArgumentException.class, () -> DatasetLayouts.named("x"))
                        .getMessage());
    }
}
