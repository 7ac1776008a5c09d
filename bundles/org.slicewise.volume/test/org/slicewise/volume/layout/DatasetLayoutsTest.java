// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slicewise.volume.layout.LayoutFolder.assertHolds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.volume.Split;

/** What every layout has to do. */
class DatasetLayoutsTest {

    @TempDir
    private Path temporary;

    private LayoutFolder folder;

    @BeforeEach
    void setUp() {
        folder = new LayoutFolder(temporary);
    }

    static List<String> all() {
        return DatasetLayouts.names();
    }

    static List<String> withSample() {
        return DatasetLayouts.names().stream()
                .filter(name -> !name.equals(DatasetLayouts.AUTO))
                .toList();
    }

    static List<String> recognised() {
        return DatasetLayouts.recognised().stream().map(DatasetLayout::name).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isFoundByItsNameAndDescribed(String name) {
        DatasetLayout layout = DatasetLayouts.named(name);
        assertEquals(name, layout.name());
        assertTrue(layout.description().endsWith("."), layout.description());
        assertEquals(1, layout.description().lines().count());
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesAnEmptyFolderAndOneThatIsNotThereInOneLine(String name) {
        folder.assertRefused(name, temporary.toString());
        new LayoutFolder(temporary.resolve("nowhere")).assertRefused(name, "There is no folder", "nowhere");
    }

    @ParameterizedTest
    @MethodSource("withSample")
    void listsItsOwnDataSetWithCasesAndWhatIsLeftOut(String name) throws IOException {
        SampleTrees.write(name, folder);
        CohortListing listing = folder.read(name);
        assertFalse(listing.cohort().cases().isEmpty());
        assertFalse(listing.leftOut().isEmpty());
        assertTrue(listing.how().startsWith("Read as " + name + ": "), listing.how());
        listing.cohort().cases().forEach(each -> {
            assertEquals(Split.UNASSIGNED, each.split());
            assertTrue(each.mask().isPresent());
        });
        listing.leftOut().forEach(each -> {
            assertEquals(1, each.reason().lines().count());
            assertTrue(each.reason().endsWith("."), each.reason());
        });
        assertTrue(folder.readImages(name).cohort().cases().size()
                >= listing.cohort().cases().size());
    }

    @ParameterizedTest
    @MethodSource("recognised")
    void isTheOnlyOneThatIsRecognisedInItsOwnDataSet(String name) throws IOException {
        SampleTrees.write(name, folder);
        FolderTree tree = FolderTree.below(temporary, FolderTree.DEPTH);
        List<String> fitting = new ArrayList<>();
        for (TreeLayout layout : DatasetLayouts.recognised()) {
            if (layout.recognise(tree).fits()) {
                fitting.add(layout.name());
            }
        }
        assertEquals(List.of(name), fitting);
        CohortListing listing = folder.read(DatasetLayouts.AUTO);
        assertTrue(listing.how().startsWith("Recognised as " + name + ": "), listing.how());
        assertEquals(folder.read(name).cohort(), listing.cohort());
        assertEquals(folder.read(name).leftOut(), listing.leftOut());
    }

    @Test
    void everythingIsSaidWhereNothingFits() throws IOException {
        folder.files("scans/one.nii", "notes.txt", "series/1.dcm");
        folder.assertRefused(
                "auto", "No layout fits", "1 files named like images or masks and 2 others, 1 of them DICOM");
        recognised().forEach(name -> folder.assertRefused("auto", name + ": "));
    }

    @Test
    void theFirstOfTwoThatFitCountsAndTheOtherIsSaid() throws IOException {
        SampleTrees.write("lits17", folder);
        SampleTrees.write("images-labels", folder);
        String how = folder.read("auto").how();
        assertHolds(how, "Recognised as images-labels: ", "It could also be lits17: ", "name that layout");
    }

    @Test
    void imagesAloneComeAfterALayoutThatFindsMasks() throws IOException {
        folder.files("images/volume-0.nii", "images/volume-1.nii", "masks/segmentation-0.nii");
        CohortListing listing = folder.read("auto");
        assertHolds(listing.how(), "Recognised as lits17: ", "It could also be images-labels: ");
        assertEquals(List.of("volume-0"), LayoutFolder.ids(listing));
        LayoutFolder duke = new LayoutFolder(temporary.resolve("duke")).files("images/Breast_MRI_001.nii.gz");
        String mask = "masks/Segmentation_Breast_MRI_001_%s.seg.nrrd";
        duke.files(mask.formatted("Breast"), mask.formatted("Dense_and_Vessels"));
        assertHolds(duke.read("auto").how(), "Recognised as duke-dbc: ");
        assertHolds(duke.readImages("auto").how(), "Recognised as duke-dbc: ");
        LayoutFolder alone = new LayoutFolder(temporary.resolve("alone")).files("images/volume-0.nii");
        assertHolds(alone.readImages("auto").how(), "Recognised as images-labels: ", "It could also be lits17: ");
    }

    @Test
    void aDescriptionThatCannotBeReadDoesNotHideAnotherLayout() throws IOException {
        SampleTrees.write("images-labels", folder);
        folder.text("dataset.json", "{");
        assertHolds(folder.read("auto").how(), "Recognised as images-labels");
        folder.assertRefused("msd", "dataset.json is no JSON", "line 1");
    }

    @Test
    void anUnknownLayoutAnswersWithTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> DatasetLayouts.named("x"))
                .getMessage();
        assertHolds(message, "There is no layout \"x\"; known are [auto, ");
        DatasetLayouts.names().forEach(name -> assertHolds(message, name));
        assertThrows(IllegalArgumentException.class, () -> DatasetLayouts.named("auto:x"));
    }
}
