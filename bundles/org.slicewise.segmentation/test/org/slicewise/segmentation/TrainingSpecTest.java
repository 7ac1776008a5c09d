// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TrainingSpecTest {

    private static final TrainingSpec SPEC = TrainingSpec.defaults2d();

    private static void assertRefused(Executable change, String... parts) {
        String message = assertThrows(IllegalArgumentException.class, change).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    private static TrainingSpec read(String key, String value) {
        SortedMap<String, String> text = SPEC.toMap();
        text.put(key, value);
        return TrainingSpec.fromMap(text);
    }

    @Test
    void defaultsAreForSlicesAndForBlocks() {
        assertTrue(TrainingSpec.defaults2d().is2d());
        assertFalse(TrainingSpec.defaults3d().is2d());
    }

    @Property(tries = 100)
    void textIsReadAgainWithoutLoss(
            @ForAll @DoubleRange(min = 0.01, max = 10) double rate,
            @ForAll @DoubleRange(min = 0.01, max = 10) double power,
            @ForAll List<@DoubleRange(min = 0.01, max = 100) Double> weights,
            @ForAll @IntRange(min = 1, max = 6) int levels,
            @ForAll boolean flips,
            @ForAll long seed) {
        TrainingSpec spec = TrainingSpec.defaults3d()
                .withOptimizer(new OptimizerSpec.Sgd(rate, 0.9, 1 / 3.0))
                .withSchedule(new RateSchedule.Polynomial(power))
                .withClassWeights(weights)
                .withOption("levels", levels)
                .withDrawing(new DrawingSpec(weights, flips, levels))
                .withValidation(new ValidationSpec(levels, 2))
                .withPatch(new Patch(3 << levels, 2 << levels, 1 << levels))
                .withAugmentations(flips ? Augmentations.names() : List.of())
                .withSeed(seed);
        assertEquals(spec, TrainingSpec.fromMap(spec.toMap()));
    }

    @Test
    void aWarmUpIsOneLineMoreOfTheText() {
        RateSchedule warmed = new RateSchedule.Exponential(0.7, 2000).withWarmUp(500);
        TrainingSpec spec = SPEC.withSchedule(warmed).withOptimizer(new OptimizerSpec.Adam(3e-4, 1e-5));
        assertEquals(spec, TrainingSpec.fromMap(spec.toMap()));
        assertFalse(SPEC.toMap().containsKey("schedule.warm-up"));
        assertEquals(
                SPEC.descent().schedule().withWarmUp(500),
                read("schedule.warm-up", "500").descent().schedule());
        assertRefused(() -> read("schedule.warm-up", "2.5"), "schedule.warm-up", "whole number", "is 2.5");
    }

    @Test
    void everyWithChangesItsComponentAlone() {
        TrainingSpec other = TrainingSpec.defaults3d()
                .withNetwork(NetworkSpec.of("other").with("levels", "2").withWeights("some.pth"))
                .withDrawing(DrawingSpec.around(1.0, 2.0)
                        .withUnannotatedBackground(true)
                        .withSlices(3))
                .withValidation(new ValidationSpec(4, 5))
                .withDescent(new DescentSpec(new OptimizerSpec.AdamW(1, 0), new RateSchedule.Constant(), 1, 2, 0.5))
                .withLoss("other")
                .withClassWeights(List.of(1.0, 2.0))
                .withOptimizer(new OptimizerSpec.Sgd(0.1, 0.9, 0))
                .withSchedule(new RateSchedule.Constant())
                .withAugmentations(List.of())
                .withSeed(77);
        TrainingSpec rebuilt = SPEC.withNetwork(other.network())
                .withLoss(other.loss())
                .withClassWeights(other.classWeights())
                .withDescent(other.descent())
                .withDrawing(other.drawing())
                .withValidation(other.validation())
                .withIterations(other.iterations())
                .withBatch(other.batch())
                .withPatch(other.patch())
                .withAugmentations(other.augmentations())
                .withSeed(other.seed());
        assertEquals(other, rebuilt);
    }

    @Test
    void errorsNameFieldValueAndRange() {
        assertRefused(() -> SPEC.withIterations(0), "iterations", "1 to 10000000", "is 0");
        assertRefused(() -> SPEC.withBatch(5000), "batch", "1 to 1024", "is 5000");
        assertRefused(() -> SPEC.withOption("Levels", 7), "\"Levels\"", "name of an option");
        assertRefused(() -> SPEC.withOption("levels", "7\n"), "network.levels", "is \"7");
        assertRefused(() -> DrawingSpec.around(0.0, 0.0), "drawing.shares", "above 0", "[0.0, 0.0]");
        assertRefused(() -> new ValidationSpec(-1, 0), "validation.every", "is -1");
        assertRefused(() -> SPEC.withClassWeights(List.of(1.0, 0.0)), "class-weights", "above 0", "is 0.0");
        assertRefused(() -> SPEC.withNetwork(NetworkSpec.of(" ")), "network", "empty");
        assertRefused(() -> SPEC.withOptimizer(new OptimizerSpec.AdamW(Double.NaN, 0)), "optimizer.rate", "NaN");
        assertRefused(() -> new OptimizerSpec.Sgd(0.1, 1, 0), "optimizer.momentum", "0.9999", "is 1.0");
        assertRefused(() -> new OptimizerSpec.AdamW(0.1, -1), "optimizer.weight-decay", "is -1.0");
        assertRefused(() -> new RateSchedule.Polynomial(0), "schedule.power", "is 0.0");
    }

    @Test
    void augmentationsAreKnownAndNamedOnce() {
        assertRefused(() -> SPEC.withAugmentations(List.of("blur")), "no augmentation \"blur\"", "flip-x");
        assertRefused(() -> SPEC.withAugmentations(List.of("flip-x", "flip-x")), "once");
    }

    @Test
    void textOfANewerVersionIsRefused() {
        assertRefused(() -> read("version", "3"), "version 3", "reads version 2");
    }

    @Test
    void unknownMissingAndUnreadableKeysAreNamed() {
        assertRefused(() -> read("dropout", "0.5"), "unknown key \"dropout\"");
        assertRefused(() -> read("optimizer.momentum", "0.5"), "optimizer \"adamw\"", "momentum");
        assertRefused(() -> read("optimizer", "lion"), "no optimizer \"lion\"", "[adam, adamw, sgd]");
        assertRefused(() -> read("optimizer", "sgd"), "optimizer.momentum", "missing");
        assertRefused(
                () -> read("schedule", "step"), "no schedule \"step\"", "[constant, cosine, exponential, polynomial]");
        assertRefused(() -> read("batch", "many"), "batch", "whole number", "many");
        assertRefused(() -> read("optimizer.rate", "fast"), "optimizer.rate", "a number", "fast");
        assertRefused(() -> read("drawing.unannotated", "no"), "drawing.unannotated", "background or apart", "\"no\"");
        assertRefused(() -> read("patch", "64x64"), "patch", "64x64x1", "\"64x64\"");
        SortedMap<String, String> text = SPEC.toMap();
        text.remove("loss");
        assertRefused(() -> TrainingSpec.fromMap(text), "lacks \"loss\"");
    }
}
