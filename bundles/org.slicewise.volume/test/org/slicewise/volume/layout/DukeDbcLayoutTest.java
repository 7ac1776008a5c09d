// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.slicewise.volume.layout.LayoutFolder.assertHolds;
import static org.slicewise.volume.layout.LayoutFolder.ids;
import static org.slicewise.volume.layout.LayoutFolder.leftOut;
import static org.slicewise.volume.layout.LayoutFolder.reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Affine;
import org.slicewise.volume.CaseHeaders;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.InvalidVolumeException;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.nrrd.Segment;
import org.slicewise.volume.nrrd.SegmentedImage;

class DukeDbcLayoutTest {

    private static final String NAME = "duke-dbc";
    private static final Grid GRID = new Grid(new Extent(6, 1, 1), Affine.of(-1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0));

    @TempDir
    private Path temporary;

    private LayoutFolder folder;

    @BeforeEach
    void setUp() {
        folder = new LayoutFolder(temporary);
    }

    private static String mask(String subject, String what) {
        return "masks/%s/Segmentation_%s_%s.seg.nrrd".formatted(subject, subject, what);
    }

    private void masks(String... subjects) throws IOException {
        for (String subject : subjects) {
            folder.files(mask(subject, "Breast"), mask(subject, "Dense_and_Vessels"));
        }
    }

    private static Segment segment(String name, int value) {
        return new Segment("Segment_" + value, name, value, 0, Optional.empty());
    }

    /** Writes an image and a breast mask that has breast in the first five voxels. */
    private void writeImageAndBreast() throws IOException {
        masks("Breast_MRI_001");
        Volume.of(GRID, new float[6]).write(temporary.resolve("Breast_MRI_001.nii.gz"));
        Mask breast = Mask.of(GRID, new byte[] {1, 1, 1, 1, 1, 0});
        Path file = temporary.resolve(mask("Breast_MRI_001", "Breast"));
        SegmentedImage.write(file, breast, List.of(segment("Breast", 1)));
    }

    private List<Integer> labels() throws IOException {
        Mask mask = folder.read(NAME).cohort().cases().get(0).readMask().labels();
        return List.of(mask.at(0), mask.at(1), mask.at(2), mask.at(3), mask.at(4), mask.at(5));
    }

    @Test
    void labelsGoByTheNamesOfTheSegmentsNotByTheirValues() throws IOException {
        writeImageAndBreast();
        Path file = temporary.resolve(mask("Breast_MRI_001", "Dense_and_Vessels"));
        Mask stored = Mask.of(GRID, new byte[] {0, 1, 2, 0, 0, 2});
        SegmentedImage.write(file, stored, List.of(segment("Dense", 1), segment("vessels", 2)));
        assertEquals(List.of(3, 2, 1, 3, 3, 1), labels());
        SegmentedImage.write(file, stored, List.of(segment("Vessels", 1), segment("Dense", 2)));
        assertEquals(List.of(3, 1, 2, 3, 3, 2), labels());
    }

    @Test
    void inLayersThatOverlapDenseTissueLiesOverVesselsAndBothOverBreast() throws IOException {
        writeImageAndBreast();
        String header =
                """
                NRRD0004
                type: unsigned char
                dimension: 4
                space: left-posterior-superior
                sizes: 2 6 1 1
                space directions: none (1,0,0) (0,1,0) (0,0,1)
                kinds: list domain domain domain
                encoding: ascii
                space origin: (0,0,0)
                Segment0_ID:=Segment_1
                Segment0_LabelValue:=1
                Segment0_Layer:=1
                Segment0_Name:=Dense
                Segment1_ID:=Segment_2
                Segment1_LabelValue:=1
                Segment1_Layer:=0
                Segment1_Name:=Vessels

                """;
        folder.text(mask("Breast_MRI_001", "Dense_and_Vessels"), header + "0 0  1 0  1 1  0 1  0 0  0 1\n");
        assertEquals(List.of(3, 1, 2, 2, 3, 2), labels());
        CaseHeaders headers =
                CaseHeaders.read(folder.read(NAME).cohort().cases().get(0));
        assertEquals(GRID.affine(), headers.grid().affine());
    }

    @Test
    void aSegmentWithoutVoxelsMayBeAbsentButNotAllOfThem() throws IOException {
        writeImageAndBreast();
        Path file = temporary.resolve(mask("Breast_MRI_001", "Dense_and_Vessels"));
        Mask stored = Mask.of(GRID, new byte[] {0, 1, 0, 0, 0, 0});
        SegmentedImage.write(file, stored, List.of(segment("Vessels", 1)));
        assertEquals(List.of(3, 1, 3, 3, 3, 0), labels());
        SegmentedImage.write(file, stored, List.of(segment("Tumour", 1)));
        assertHolds(
                assertThrows(InvalidVolumeException.class, this::labels).getMessage(), "Tumour", "Vessels", "Dense");
    }

    @Test
    void saysWhatEachSubjectLacks() throws IOException {
        SampleTrees.write(NAME, folder);
        String copy = "masks/Segmentation_Breast_MRI_002_Breast (1).seg.nrrd";
        folder.files(copy, "nifti/Breast_MRI_010.nii.gz", "nifti/Breast_MRI_011.nii", mask("Breast_MRI_011", "Breast"));
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("Breast_MRI_002", "Breast_MRI_005"), ids(listing));
        assertEquals(
                "nifti/Breast_MRI_005/ax_dyn_pre_7.nii.gz",
                folder.filesOf(listing, "Breast_MRI_005").get(0));
        String after = "nifti/Breast_MRI_005/ax_dyn_1st_pass_8.nii.gz";
        assertEquals(List.of("Breast_MRI_009", "Breast_MRI_010", "Breast_MRI_011", copy, after), leftOut(listing));
        assertHolds(reason(listing, copy), "not named like an image or a mask of the layout duke-dbc");
        assertHolds(reason(listing, after), "another series than nifti/Breast_MRI_005/ax_dyn_pre_7.nii.gz");
        assertHolds(reason(listing, "Breast_MRI_009"), "no image", "Segmentation_Breast_MRI_009_Breast.seg.nrrd");
        assertHolds(reason(listing, "Breast_MRI_010"), "Segmentation_Breast_MRI_010_Breast.seg.nrrd");
        assertHolds(reason(listing, "Breast_MRI_011"), "Segmentation_Breast_MRI_011_Dense_and_Vessels.seg.nrrd");
        assertEquals(3, folder.readImages(NAME).cohort().cases().size());
    }

    @Test
    void imagesOfWhichNoneIsSaidToBeBeforeContrastAreNotGuessed() throws IOException {
        masks("Breast_MRI_001", "Breast_MRI_002", "Breast_MRI_003");
        folder.files("Breast_MRI_001/dyn_1.nii.gz", "Breast_MRI_001/dyn_2.nii.gz");
        folder.files("Breast_MRI_002/pre_1.nii.gz", "Breast_MRI_002/PRE_2.nii.gz", "Breast_MRI_002/press.nii.gz");
        folder.files("Breast_MRI_003_pre.nii.gz", "Breast_MRI_003_express.nii.gz");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("Breast_MRI_003"), ids(listing));
        assertHolds(reason(listing, "Breast_MRI_001"), "2 images", "Breast_MRI_001/dyn_1.nii.gz", PreContrast.MAPPING);
        assertHolds(reason(listing, "Breast_MRI_002"), "3 images");
    }

    @Test
    void theMappingOfTheCollectionTellsTheSeries() throws IOException {
        masks("Breast_MRI_001", "Breast_MRI_002", "Breast_MRI_003", "Breast_MRI_004");
        folder.text(
                PreContrast.MAPPING,
                """
                original_path_and_filename,classic_path,descriptive_path
                DICOM_Images/Breast_MRI_001/post_1/Breast_MRI_001_post_1_1.dcm,c,D/Breast_MRI_001/s/9.000000-ax dyn pre-1/1.dcm
                DICOM_Images/Breast_MRI_001/pre/Breast_MRI_001_pre_1.dcm,c,D/Breast_MRI_001/s//26.000000-ax dyn-93877/1-01.dcm
                DICOM_Images/Breast_MRI_001/pre/Breast_MRI_001_pre_2.dcm,c,D/Breast_MRI_001/s//27.000000-other-1/1-02.dcm
                DICOM_Images/Breast_MRI_002/pre/x.dcm,c,"D/Breast_MRI_002/s/5.000000-dyn, first-2/1.dcm"
                DICOM_Images/Breast_MRI_003/pre/x.dcm,c,D/Breast_MRI_003/s/3.000000-ax dyn-31/1.dcm
                DICOM_Images/Breast_MRI_004/pre/x.dcm
                """);
        folder.files("Breast_MRI_001/26.000000-ax dyn-93877/a.nii.gz", "Breast_MRI_001/9.000000-ax dyn pre-1/b.nii.gz");
        folder.files("Breast_MRI_002_dyn_first_5.nii.gz", "Breast_MRI_002_dyn_second_6.nii.gz");
        folder.files("Breast_MRI_003/x_ax_dyn_19900101_3.nii.gz", "Breast_MRI_003/x_ax_dyn_19900101_4.nii.gz");
        folder.files("Breast_MRI_004/pre.nii.gz", "Breast_MRI_004/post.nii.gz");
        CohortListing listing = folder.read(NAME);
        assertEquals(4, ids(listing).size(), listing::toString);
        assertEquals(
                "Breast_MRI_001/26.000000-ax dyn-93877/a.nii.gz",
                folder.filesOf(listing, "Breast_MRI_001").get(0));
        assertEquals(
                "Breast_MRI_002_dyn_first_5.nii.gz",
                folder.filesOf(listing, "Breast_MRI_002").get(0));
        assertEquals(
                "Breast_MRI_003/x_ax_dyn_19900101_3.nii.gz",
                folder.filesOf(listing, "Breast_MRI_003").get(0));
        assertEquals(
                "Breast_MRI_004/pre.nii.gz",
                folder.filesOf(listing, "Breast_MRI_004").get(0));
        assertHolds(listing.how(), PreContrast.MAPPING);
    }

    @Test
    void aSingleImageOfAnotherSeriesThanTheMappingTellsIsNotTaken() throws IOException {
        masks("Breast_MRI_001", "Breast_MRI_002", "Breast_MRI_003", "Breast_MRI_004", "Breast_MRI_005");
        String line = "DICOM_Images/Breast_MRI_00%d/pre/x.dcm,D/Breast_MRI_00%d/s/7.000000-ax dyn pre-12/1.dcm\n";
        StringBuilder mapping = new StringBuilder("original_path_and_filename,descriptive_path\n");
        IntStream.rangeClosed(1, 4).forEach(number -> mapping.append(line.formatted(number, number)));
        folder.text(PreContrast.MAPPING, mapping.toString());
        folder.files("nifti2/Breast_MRI_001/ax_dyn_1st_pass_8.nii.gz", "nifti2/Breast_MRI_002.nii.gz");
        folder.files("nifti2/Breast_MRI_003/x_19900101_7.nii.gz", "nifti2/Breast_MRI_004_19900101.nii.gz");
        folder.files("nifti2/Breast_MRI_005/ax_dyn_8.nii.gz");
        CohortListing listing = folder.read(NAME);
        assertEquals(List.of("Breast_MRI_002", "Breast_MRI_003", "Breast_MRI_004", "Breast_MRI_005"), ids(listing));
        assertHolds(
                reason(listing, "Breast_MRI_001"),
                "ax_dyn_1st_pass_8.nii.gz is not of the series \"7.000000-ax dyn pre-12\"",
                "convert that one, or name the image Breast_MRI_001.nii.gz");
    }

    @Test
    void ofOneMaskAloneTheCureIsSaid() throws IOException {
        masks("Breast_MRI_001");
        folder.files("Breast_MRI_001.nii", "Breast_MRI_002.nii", mask("Breast_MRI_002", "Dense_and_Vessels"));
        assertHolds(
                reason(folder.read(NAME), "Breast_MRI_002"),
                "no mask Segmentation_Breast_MRI_002_Breast.seg.nrrd of the image Breast_MRI_002.nii; add it",
                "or remove the image.");
        assertHolds(reason(folder.readImages(NAME), "Breast_MRI_002"), "add it", "or remove the other mask.");
    }

    @Test
    void aMappingThatIsNoneIsNamed() throws IOException {
        masks("Breast_MRI_001");
        folder.files("Breast_MRI_001.nii.gz");
        folder.text(PreContrast.MAPPING, "a,b\n").assertRefused(NAME, PreContrast.MAPPING, "descriptive_path");
        Files.write(temporary.resolve(PreContrast.MAPPING), new byte[3_000_000]);
        folder.assertRefused(NAME, PreContrast.MAPPING);
    }
}
