// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slicewise.volume.layout.DatasetLayouts;

/** Cohorts of real scans beside the checkout, read by their layout. */
class SharedCohortsTest {

    @ParameterizedTest
    @CsvSource({
        "hippocampus_msd04, 196, 1, '1,2'",
        "lesion_brats2013_2mm, 4, 2, '1,2,3,4'",
        "lesion_ms_lesjak_1mm, 2, 1, '1'",
        "lung_lobes_proton_mri, 3, 1, '1,2,3,4,5'",
        "singles, 4, 1, ''",
        "vessel_2photon_teikari, 6, 1, '1'"
    })
    void realCohortsAreReadAsTheyAre(String name, int cases, int channels, String labels) throws IOException {
        Cohort cohort = DatasetLayouts.named("auto").read(folder(name)).cohort();
        assertEquals(cases, cohort.cases().size());
        Case first = cohort.cases().get(0);
        assertEquals(channels, first.readImage().channels());
        if (!labels.isEmpty()) {
            TreeSet<Integer> found = new TreeSet<>(first.readMask().occurring());
            assertEquals(labels, found.toString().replaceAll("[\\[\\] ]", ""));
        }
    }

    private static Path folder(String name) {
        Path folder = dataFolder().resolve(name);
        if (!Files.isDirectory(folder)) {
            Assumptions.abort("shared/data/" + name + " is not here: reading it is not tested");
        }
        return folder;
    }

    private static Path dataFolder() {
        String given = System.getProperty("slicewise.shared");
        if (given != null && !given.isBlank()) {
            return Path.of(given, "data");
        }
        Path above = Path.of("").toAbsolutePath();
        while (above.getParent() != null && !Files.isDirectory(above.resolve("shared/data"))) {
            above = above.getParent();
        }
        return above.resolve("shared/data");
    }
}
