// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A segmenter leaves one workflow as a file, and enters another one and the command line. */
class SegmenterFileWorkflowTest {

    private static final int EXECUTION_ERROR = 4;
    private static final Map<String, Object> PHANTOMS =
            Map.of("kind", "organ", "cases", 2, "extent_x", 24, "extent_y", 24);

    private static final Map<String, Object> LEARNER = Map.ofEntries(
            Map.entry("image_column", "Image"),
            Map.entry("mask_column", "Sparse mask"),
            Map.entry("network", "unet-2d"),
            Map.entry("base_channels", 4),
            Map.entry("patch_x", 0),
            Map.entry("patch_y", 0),
            Map.entry("class_weights", ""),
            Map.entry("augmentations", ""),
            Map.entry("iterations", 3));

    @TempDir
    Path folder;

    private Path model;

    @BeforeEach
    void nameTheModel() {
        model = folder.resolve("models/organ.slicewise");
    }

    private Ended train() throws Exception {
        NodeWorkflow workflow = new NodeWorkflow(folder.resolve("training"))
                .node("Phantom Cohort", PHANTOMS)
                .node("Slice Sampler", Map.of("mask_column", "Mask", "sampler", "evenly-spaced", "count", 4))
                .node("Segmenter Learner", LEARNER)
                .node("Segmenter Writer", Map.of("file", model, "replace", false))
                .connect(1, 1, 2, 1)
                .connect(2, 1, 3, 1)
                .connect(3, 1, 4, 1);
        return Child.run(folder, "workflow", workflow.write().toString());
    }

    private Ended predict() throws Exception {
        NodeWorkflow workflow = new NodeWorkflow(folder.resolve("predicting"))
                .node("Segmenter Reader", Map.of("file", model))
                .node("Phantom Cohort", PHANTOMS)
                .node("Segmenter Predictor", Map.of("device", "cpu", "image_column", "Image"))
                .node("Results Writer", Map.of("folder", folder.resolve("results"), "name", "predictions"))
                .connect(1, 1, 3, 1)
                .connect(2, 1, 3, 2)
                .connect(3, 1, 4, 1);
        return Child.run(folder, "workflow", workflow.write().toString());
    }

    @Test
    void aSegmenterIsWrittenOnceAndReadByWorkflowAndCommandLine() throws Exception {
        train().assertCode(0).assertOneLineSays("Wrote", model.toString());
        byte[] written = Files.readAllBytes(model);
        train().assertCode(EXECUTION_ERROR).assertOneLineSays(model.toString(), "is there already");
        assertArrayEquals(written, Files.readAllBytes(model));

        predict().assertCode(0);
        CsvTable predictions = CsvTable.read(folder.resolve("results/predictions.csv"));
        assertEquals(2, predictions.column("Prediction").size());

        TinyCohort cohort = TinyCohort.write(folder.resolve("cohort"), 1);
        Path mask = folder.resolve("mask.nii.gz");
        Child.run(
                        folder,
                        "predict",
                        "--model",
                        model.toString(),
                        "--image",
                        cohort.image(0).toString(),
                        "--out",
                        mask.toString())
                .assertCode(0);
        assertEquals(TinyVolume.read(cohort.image(0)).x(), TinyVolume.read(mask).x());
    }

    @Test
    void aFileThatIsNoSegmenterIsNamed() throws Exception {
        predict().assertCode(EXECUTION_ERROR).assertOneLineSays("There is no file " + model);
        write("<html>Sign in to download organ.slicewise</html>");
        predict().assertCode(EXECUTION_ERROR).assertOneLineSays(model.toString(), "cannot be used");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(model.getParent());
        Files.writeString(model, text);
    }
}
