// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every listing, whatever files there are. */
class ListingPropertiesTest {

    @Provide
    Arbitrary<List<String>> fileNames() {
        Arbitrary<String> folders = Arbitraries.of(
                "", "images/", "labels/", "a/", "a b/ü/", "derivatives/x/", "imagesTr/", "labelsTr/", "Testing/");
        Arbitrary<String> stems = Arbitraries.of(
                "volume-1",
                "segmentation-1",
                "volume-2",
                "case",
                "case_0000",
                "case_0001",
                "sub-01_T1w",
                "sub-01_mask",
                "sub-r001s001_ses-1_T1w",
                "sub-r001s001_ses-1_label-L_desc-T1lesion_mask",
                "Breast_MRI_001",
                "Segmentation_Breast_MRI_001_Breast",
                "Segmentation_Breast_MRI_001_Dense_and_Vessels",
                ".case");
        Arbitrary<String> endings = Arbitraries.of(".nii", ".nii.gz", ".seg.nrrd", ".txt", ".hdr");
        return Combinators.combine(folders, stems, endings)
                .as((folder, stem, ending) -> folder + stem + ending)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(tries = 60)
    void idsAreUniqueAndAscendingWhateverTheOrderOfTheFiles(
            @ForAll("fileNames") List<String> names, @ForAll Random random) throws IOException {
        Path root = Files.createTempDirectory("listing");
        try {
            List<String> mixed = new ArrayList<>(names);
            Collections.shuffle(mixed, random);
            LayoutFolder one = new LayoutFolder(root.resolve("one")).files(names.toArray(String[]::new));
            LayoutFolder other = new LayoutFolder(root.resolve("two")).files(mixed.toArray(String[]::new));
            for (String layout : DatasetLayouts.names()) {
                assertEquals(outcome(one, layout), outcome(other, layout));
            }
        } finally {
            delete(root);
        }
    }

    /** What a layout makes of a folder, with nothing in it that depends on where the folder lies. */
    private static String outcome(LayoutFolder folder, String layout) throws IOException {
        String where = folder.root().toString();
        try {
            CohortListing listing = folder.read(layout);
            List<String> ids = LayoutFolder.ids(listing);
            assertEquals(List.copyOf(new TreeSet<>(ids)), ids);
            LayoutFolder.leftOut(listing).forEach(id -> assertFalse(id.isBlank()));
            return listing.toString().replace(where, "");
        } catch (DatasetLayoutException e) {
            return e.getMessage().replace(where, "");
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
