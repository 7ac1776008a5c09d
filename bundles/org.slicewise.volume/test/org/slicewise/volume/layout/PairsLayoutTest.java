// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsLayoutTest {

    @TempDir
    private Path temporary;

    private LayoutFolder folder;

    @BeforeEach
    void setUp() {
        folder = new LayoutFolder(temporary);
    }

    @Test
    void theIdIsTheSameAtEachPlace() throws IOException {
        folder.files("p1/t1/p1_t1.nii.gz", "p1/p1_mask.nii.gz", "p2/t1/p3_t1.nii.gz", "p2/p2_mask.nii.gz");
        CohortListing listing = folder.read("pairs:{id}/t1/{id}_t1.nii.gz:{id}/{id}_mask.nii.gz");
        assertEquals(List.of("p1"), ids(listing));
        assertEquals(List.of("p1/t1/p1_t1.nii.gz", "p1/p1_mask.nii.gz"), folder.filesOf(listing, "p1"));
        assertEquals(List.of("p2", "p2/t1/p3_t1.nii.gz"), leftOut(listing));
        assertHolds(reason(listing, "p2"), "p2/p2_mask.nii.gz has no image", "p2/t1/p2_t1.nii.gz");
    }

    @Test
    void aStarStandsForAnythingInAFolderAndOtherSignsForThemselves() throws IOException {
        folder.files("batch 1/a+(x).nii", "batch 2/b+(x).nii", "c+(x).nii", "m/a.nii", "m/b.nii", "m/n/c.nii");
        CohortListing listing = folder.read("pairs:batch */{id}+(x).nii:m/{id}.nii");
        assertEquals(List.of("a", "b"), ids(listing));
        assertEquals(List.of("c+(x).nii", "m/n/c.nii"), leftOut(listing));
    }

    @Test
    void aNameThatFitsBothPatternsBelongsToTheOneThatSaysMore() throws IOException {
        folder.files("a.nii", "a_mask.nii", "b.nii");
        CohortListing listing = folder.read("pairs:{id}.nii:{id}_mask.nii");
        assertEquals(List.of("a"), ids(listing));
        assertEquals(List.of("b"), leftOut(listing));
        LayoutFolder other = new LayoutFolder(temporary.resolve("other")).files("a_t1.nii", "a.nii");
        assertEquals(List.of("a_t1.nii", "a.nii"), other.filesOf(other.read("pairs:{id}_t1.nii:{id}.nii"), "a"));
    }

    @ParameterizedTest
    @CsvSource({
        "pairs:{id}.nii, needs a pattern for images and one for masks",
        "pairs:a.nii:{id}.nii, where the id of a case stands",
        "pairs:../{id}.nii:{id}.nii, leads out of the folder",
        "pairs:{id}/..:{id}.nii, leads out of the folder",
        "pairs:/data/{id}.nii:{id}.nii, not relative",
        "pairs:{id}*****.nii:{id}.nii, more than 4 stars",
    })
    void patternsThatCannotBeAreRefused(String layout, String why) {
        String message = assertThrows(IllegalArgumentException.class, () -> DatasetLayouts.named(layout))
                .getMessage();
        assertHolds(message, why);
        assertEquals(1, message.lines().count());
    }
}
