// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

    /** A description that two layouts take, one of them with its lists. */
    private static final String DESCRIPTION =
            """
            {"channel_names": {"0": "CT"}, "file_ending": ".nii.gz", "labels": {"background": 0, "liver": 1},
             "training": [{"image": "imagesTr/case.nii.gz", "label": "labelsTr/case.nii.gz"},
                          {"image": "imagesTr/volume-1.nii.gz", "label": "labelsTr/segmentation-1.nii.gz"},
                          {"image": "imagesTr/volume-1.nii", "label": "labelsTr/nowhere.nii"}],
             "test": ["imagesTs/case.nii.gz", "imagesTs/volume-2.nii"]}
            """;

    @Provide
    Arbitrary<List<String>> fileNames() {
        Arbitrary<String> folders = Arbitraries.of(
                "",
                "images/",
                "images/below/",
                "labels/",
                "a/",
                "a b/ü/",
                "derivatives/x/",
                "imagesTr/",
                "imagesTs/",
                "labelsTr/",
                "labelsTs/",
                "Testing/");
        Arbitrary<String> stems = Arbitraries.of(
                "volume-1",
                "segmentation-1",
                "volume-2",
                "case",
                "case_0000",
                "case_0001",
                "sub-01_T1w",
                "sub-01_T2w",
                "sub-01_mask",
                "sub-01_desc-brain_mask",
                "sub-r001s001_ses-1_T1w",
                "sub-r001s001_ses-1_label-L_desc-T1lesion_mask",
                "Breast_MRI_001",
                "Breast_MRI_001_pre",
                "Segmentation_Breast_MRI_001_Breast",
                "Segmentation_Breast_MRI_001_Breast (1)",
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

    @Property(tries = 150)
    void everyImageAndMaskIsInACaseOrLeftOut(@ForAll("fileNames") List<String> names, @ForAll boolean masksRequired)
            throws IOException {
        Path root = Files.createTempDirectory("listing");
        try {
            LayoutFolder folder = new LayoutFolder(root).files(names.toArray(String[]::new));
            folder.text("dataset.json", DESCRIPTION);
            List<String> layouts = new ArrayList<>(DatasetLayouts.names());
            layouts.addAll(List.of("bids-derivatives:T2w", "pairs:*/{id}.nii.gz:labels/{id}.nii"));
            for (String layout : layouts) {
                assertNothingVanishes(folder, layout, masksRequired);
            }
        } finally {
            delete(root);
        }
    }

    private static void assertNothingVanishes(LayoutFolder folder, String layout, boolean masksRequired)
            throws IOException {
        CohortListing listing;
        try {
            listing = masksRequired ? folder.read(layout) : folder.readImages(layout);
        } catch (DatasetLayoutException e) {
            return;
        }
        Set<String> ofCases = new HashSet<>();
        LayoutFolder.ids(listing).forEach(id -> ofCases.addAll(folder.filesOf(listing, id)));
        for (FoundFile file :
                FolderTree.below(folder.root(), FolderTree.DEPTH).volumes().toList()) {
            assertTrue(ofCases.contains(file.name()) || isNamed(file.name(), listing), () -> "%s by %s: %s"
                    .formatted(file, layout, listing));
        }
    }

    private static boolean isNamed(String file, CohortListing listing) {
        return listing.leftOut().stream()
                .map(each -> " %s %s ".formatted(each.id().replaceAll("^\\[|]$", " "), each.reason()))
                .anyMatch(reason -> Stream.of(" ", ", ", ". ", "; ", ")")
                        .anyMatch(after -> reason.contains(" " + file + after) || reason.contains("(" + file + after)));
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
