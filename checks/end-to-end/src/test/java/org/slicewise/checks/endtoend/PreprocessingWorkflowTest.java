// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From phantoms to preprocessed cases, to a segmenter trained on them, and back onto the grids of the phantoms. */
class PreprocessingWorkflowTest {

    private static final int PHANTOMS = 1;
    private static final int PREPROCESSOR = 2;
    private static final int MASKS_BACK = 3;
    private static final int MASK_SCORER = 4;
    private static final int SPLITTER = 6;
    private static final int SAMPLER = 7;
    private static final int LEARNER = 8;
    private static final int PREDICTOR = 9;
    private static final int PREDICTIONS_BACK = 10;
    private static final int PREDICTION_SCORER = 11;

    @TempDir
    Path folder;

    private Path workflow(Path results) throws Exception {
        return new NodeWorkflow(folder.resolve("workflow"))
                .node("Phantom Cohort", Map.of("kind", "organ", "cases", 4, "extent_x", 24, "extent_y", 24))
                .node(
                        "Volume Preprocessor",
                        Map.of(
                                "image_column", "Image",
                                "mask_column", "Mask",
                                "spacing", "keep",
                                "extent", "28,20,keep",
                                "crop", "none",
                                "labels", "keep",
                                "intensity", "percentiles 0.5 99.5, z-score"))
                .node("Mask Restorer", restorer("Mask"))
                .node("IoU Scorer", Map.of("mask_column", "Mask (original grid)", "prediction_column", "Original mask"))
                .node("Results Writer", Map.of("folder", results, "name", "masks", "row_ids", false))
                .node("Cohort Splitter", Map.of())
                .node("Slice Sampler", Map.of("mask_column", "Mask"))
                .node(
                        "Segmenter Learner",
                        Map.of(
                                "image_column",
                                "Image",
                                "mask_column",
                                "Sparse mask",
                                "network",
                                "unet-2d",
                                "base_channels",
                                4,
                                "patch_x",
                                0,
                                "patch_y",
                                0,
                                "patch_z",
                                0,
                                "augmentations",
                                "",
                                "iterations",
                                3,
                                "class_weights",
                                ""))
                .node("Segmenter Predictor", Map.of("image_column", "Image", "device", "cpu"))
                .node("Mask Restorer", restorer("Prediction"))
                .node(
                        "IoU Scorer",
                        Map.of("mask_column", "Original mask", "prediction_column", "Prediction (original grid)"))
                .node("Results Writer", Map.of("folder", results, "name", "predictions", "row_ids", false))
                .connect(PHANTOMS, 1, PREPROCESSOR, 1)
                .connect(PREPROCESSOR, 1, MASKS_BACK, 1)
                .connect(MASKS_BACK, 1, MASK_SCORER, 1)
                .connect(MASK_SCORER, 2, 5, 1)
                .connect(PREPROCESSOR, 1, SPLITTER, 1)
                .connect(SPLITTER, 1, SAMPLER, 1)
                .connect(SAMPLER, 1, LEARNER, 1)
                .connect(LEARNER, 1, PREDICTOR, 1)
                .connect(SPLITTER, 2, PREDICTOR, 2)
                .connect(PREDICTOR, 1, PREDICTIONS_BACK, 1)
                .connect(PREDICTIONS_BACK, 1, PREDICTION_SCORER, 1)
                .connect(PREDICTION_SCORER, 2, 12, 1)
                .write();
    }

    private static Map<String, Object> restorer(String masks) {
        return Map.of(
                "mask_column", masks, "preprocessing_column", "Preprocessing", "interpolation", "as preprocessed");
    }

    @Test
    void masksComeBackExactlyAndPredictionsOntoTheGridOfTheirTruth() throws Exception {
        Path results = folder.resolve("results");
        Child.run(folder, "workflow", workflow(results).toString()).assertCode(0);
        List<String> back = CsvTable.read(results.resolve("masks.csv")).column("Mean IoU");
        assertTrue(back.stream().allMatch(iou -> Double.parseDouble(iou) == 1), back::toString);
        CsvTable predictions = CsvTable.read(results.resolve("predictions.csv"));
        predictions.assertRatios("Mean IoU");
        assertEquals(List.of("1", "2"), predictions.column("Label").subList(0, 2));
    }
}
