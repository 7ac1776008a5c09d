// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** For each layout a folder with the names that its data set has, and at least one case that lacks something. */
final class SampleTrees {

    private static final Map<String, Sample> BY_LAYOUT = new TreeMap<>(Map.of(
            "images-labels", SampleTrees::imagesLabels,
            "lits17", SampleTrees::lits17,
            "atlas2", SampleTrees::atlas2,
            "duke-dbc", SampleTrees::dukeDbc,
            "msd", SampleTrees::msd,
            "nnunet-raw", SampleTrees::nnunetRaw,
            "bids-derivatives", SampleTrees::bids,
            "pairs:{id}/image.nii.gz:{id}/mask.nii.gz", SampleTrees::pairs));

    private SampleTrees() {}

    /** Writes the files of a sample. */
    @FunctionalInterface
    private interface Sample {
        void writeTo(LayoutFolder folder) throws IOException;
    }

    static void write(String layout, LayoutFolder folder) throws IOException {
        BY_LAYOUT.get(layout).writeTo(folder);
    }

    private static void imagesLabels(LayoutFolder folder) throws IOException {
        folder.files("images/a.nii.gz", "labels/a.nii.gz", "images/b_0000.nii", "images/b_0001.nii", "labels/b.nrrd");
        folder.files("images/c.nhdr", "readme.txt");
    }

    private static void lits17(LayoutFolder folder) throws IOException {
        String root = "media/nas/01_Datasets/CT/LITS/";
        folder.files(root + "Training Batch 1/volume-0.nii", root + "Training Batch 1/segmentation-0.nii");
        folder.files(root + "Training Batch 2/volume-28.nii", root + "Training Batch 2/segmentation-28.nii");
        folder.files(root + "Training Batch 2/volume-130.nii.gz", "LITS Test/test-volume-0.nii");
    }

    private static void atlas2(LayoutFolder folder) throws IOException {
        folder.files("20220425_ATLAS_2.0_MetaData.csv");
        atlasSubject(folder, "Training/R001", "sub-r001s001", true);
        atlasSubject(folder, "Training/R001", "sub-r001s002", false);
        atlasSubject(folder, "Training/R052", "sub-r052s032", true);
        atlasSubject(folder, "Testing/R003", "sub-r003s001", false);
    }

    private static void atlasSubject(LayoutFolder folder, String site, String subject, boolean mask)
            throws IOException {
        String stem = "ATLAS_2/%s/%s/ses-1/anat/%s_ses-1_space-MNI152NLin2009aSym_".formatted(site, subject, subject);
        folder.files(stem + "T1w.nii.gz");
        folder.text("ATLAS_2/%s/dataset_description.json".formatted(site), "{}");
        if (mask) {
            folder.files(stem + "label-L_desc-T1lesion_mask.nii.gz");
        }
    }

    private static void dukeDbc(LayoutFolder folder) throws IOException {
        for (String subject : new String[] {"Breast_MRI_002", "Breast_MRI_005", "Breast_MRI_009"}) {
            String mask = "Segmentation_Masks_NRRD/%s/Segmentation_%s_".formatted(subject, subject);
            folder.files(mask + "Breast.seg.nrrd", mask + "Dense_and_Vessels.seg.nrrd");
        }
        folder.files("nifti/Breast_MRI_002.nii.gz", "nifti/Breast_MRI_005/ax_dyn_pre_7.nii.gz");
        folder.files("nifti/Breast_MRI_005/ax_dyn_1st_pass_8.nii.gz");
    }

    private static void msd(LayoutFolder folder) throws IOException {
        folder.text(
                "Task04_Hippocampus/dataset.json",
                """
                {"name": "Hippocampus", "tensorImageSize": "3D", "modality": {"0": "MRI"},
                 "labels": {"0": "background", "1": "Anterior", "2": "Posterior"},
                 "numTraining": 3, "numTest": 1,
                 "training": [
                  {"image": "./imagesTr/hippocampus_367.nii.gz", "label": "./labelsTr/hippocampus_367.nii.gz"},
                  {"image": "./imagesTr/hippocampus_304.nii.gz", "label": "./labelsTr/hippocampus_304.nii.gz"},
                  {"image": "./imagesTr/hippocampus_204.nii.gz", "label": "./labelsTr/hippocampus_204.nii.gz"}],
                 "test": ["./imagesTs/hippocampus_267.nii.gz"]}
                """);
        String root = "Task04_Hippocampus/";
        folder.files(root + "imagesTr/hippocampus_367.nii.gz", root + "imagesTr/._hippocampus_367.nii.gz");
        folder.files(root + "labelsTr/hippocampus_367.nii.gz", root + "labelsTr/._hippocampus_367.nii.gz");
        folder.files(root + "imagesTr/hippocampus_304.nii.gz", root + "labelsTr/hippocampus_204.nii.gz");
        folder.files(root + "imagesTs/hippocampus_267.nii.gz");
    }

    private static void nnunetRaw(LayoutFolder folder) throws IOException {
        folder.text(
                "Dataset042_Prostate/dataset.json",
                """
                {"channel_names": {"0": "T2", "1": "ADC"}, "numTraining": 2, "file_ending": ".nii.gz",
                 "labels": {"background": 0, "PZ": 1, "TZ": 2, "ignore": 3}}
                """);
        String root = "Dataset042_Prostate/";
        folder.files(root + "imagesTr/p_001_0000.nii.gz", root + "imagesTr/p_001_0001.nii.gz");
        folder.files(root + "labelsTr/p_001.nii.gz");
        folder.files(root + "imagesTr/p_002_0001.nii.gz", root + "labelsTr/p_002.nii.gz");
        folder.files(root + "imagesTs/p_009_0000.nii.gz", root + "imagesTs/p_009_0001.nii.gz");
    }

    private static void bids(LayoutFolder folder) throws IOException {
        folder.text("dataset_description.json", "{\"Name\": \"x\", \"BIDSVersion\": \"1.8.0\"}");
        for (String subject : new String[] {"sub-01", "sub-02"}) {
            String visit = subject + "/ses-1/";
            folder.files(
                    visit + "anat/" + subject + "_ses-1_T1w.nii.gz", visit + "anat/" + subject + "_ses-1_T1w.json");
            folder.files(visit + "func/" + subject + "_ses-1_task-rest_bold.nii.gz");
        }
        folder.files("derivatives/lesions/sub-01/ses-1/anat/sub-01_ses-1_label-lesion_mask.nii.gz");
        folder.files("derivatives/fsl/sub-01/ses-1/anat/sub-01_ses-1_desc-brain_mask.nii.gz");
    }

    private static void pairs(LayoutFolder folder) throws IOException {
        folder.files("p1/image.nii.gz", "p1/mask.nii.gz", "p2/image.nii.gz", "p3/mask.nii.gz");
    }
}
