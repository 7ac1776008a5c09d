// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training is validated, keeps checkpoints, is drawn, and goes on where they end. */
class TrainingWorkflowTest {

    private static final int ITERATIONS = 5;

    @TempDir
    Path folder;

    private Map<String, Object> learner(String preset) {
        return Map.ofEntries(
                Map.entry("image_column", "Image"),
                Map.entry("mask_column", "Sparse mask"),
                Map.entry("network", "unet-2d"),
                Map.entry("base_channels", 4),
                Map.entry("patch_x", 0),
                Map.entry("patch_y", 0),
                Map.entry("class_weights", ""),
                Map.entry("augmentations", "affine(p=0.5), flip-x"),
                Map.entry("iterations", ITERATIONS),
                Map.entry("clip", 12.0),
                Map.entry("preset", preset),
                Map.entry("preset_changes", "iterations=%s; network.base-channels=4".formatted(ITERATIONS)),
                Map.entry("validate_every", 2),
                Map.entry("checkpoint_folder", folder.resolve("run-" + preset)));
    }

    private CsvTable train(String preset) throws Exception {
        NodeWorkflow workflow = new NodeWorkflow(folder.resolve("training-" + preset))
                .node("Phantom Cohort", Map.of("kind", "organ", "cases", 4, "extent_x", 24, "extent_y", 24))
                .node("Slice Sampler", Map.of("mask_column", "Mask", "sampler", "evenly-spaced", "count", 4))
                .node("Cohort Splitter", Map.of("held_out", 0.5))
                .node("Segmenter Learner", learner(preset))
                .node("Learning Curve", Map.of("loss_column", "Loss", "iou_column", "Validation IoU", "first", 1))
                .node("Results Writer", Map.of("folder", folder.resolve("results"), "name", preset))
                .connect(1, 1, 2, 1)
                .connect(2, 1, 3, 1)
                .connect(3, 1, 4, 1)
                .connect(3, 2, 4, 2)
                .connect(4, 2, 5, 1)
                .connect(4, 2, 6, 1)
                .connect(5, 1, 6, 2);
        Child.run(folder, "workflow", workflow.write().toString()).assertCode(0);
        return CsvTable.read(folder.resolve("results/%s.csv".formatted(preset)));
    }

    @Test
    void aTrainingIsValidatedAndDrawnAndIsDoneWhenItIsRunAgain() throws Exception {
        CsvTable log = train("none");
        assertEquals(ITERATIONS, log.rows().size());
        List<String> scores = log.column("Validation IoU");
        assertEquals(
                List.of(true, false, true, false, false),
                scores.stream().map(String::isEmpty).toList(),
                scores::toString);
        assertTrue(log.column("Gradient").stream().allMatch(length -> Double.parseDouble(length) > 0));
        byte[] picture = Files.readAllBytes(folder.resolve("results/none.png"));
        Path checkpoint = folder.resolve("run-none/last.checkpoint");
        byte[] kept = Files.readAllBytes(checkpoint);
        assertTrue(Folder.names(folder.resolve("run-none"))
                .containsAll(List.of("best.slicewise", "last.slicewise", "learning-curve.csv")));

        CsvTable again = train("none");
        assertEquals(log.column("Loss"), again.column("Loss"));
        assertEquals(scores, again.column("Validation IoU"));
        assertArrayEquals(kept, Files.readAllBytes(checkpoint));
        assertArrayEquals(picture, Files.readAllBytes(folder.resolve("results/none.png")));
    }

    @Test
    void aPresetIsChangedByNamesAndValues() throws Exception {
        CsvTable log = train("small-2d");
        assertEquals(ITERATIONS, log.rows().size());
        assertFalse(
                log.column("Validation IoU").get(1).isEmpty(), () -> log.rows().toString());
        assertEquals(
                List.of("0.002", "0.0016730"),
                List.of(
                        log.column("Learning rate").get(0),
                        log.column("Learning rate").get(1).substring(0, 9)));
    }
}
