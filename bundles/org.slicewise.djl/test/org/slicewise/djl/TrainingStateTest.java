// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.djl.weights.StoredTensor;
import org.slicewise.segmentation.DescentSpec;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.Patch;

/** Trainings that go on, and what they keep. */
class TrainingStateTest {

    private static final OptimizerSpec ADAM_W = new OptimizerSpec.AdamW(1e-2, 1e-3);
    private static final DescentSpec EVERYTHING = Batches.spec(ADAM_W, 0.5, 3, 0.9);

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.Networks#names")
    void aTrainingThatGoesOnFromAStateEndsWithTheSameWeightsBitForBit(String network) {
        NetworkPlan plan = Batches.plan(network);
        Patch patch = SmallNetworks.of(network).patch();
        TrainingState half;
        List<float[]> expected;
        try (Training whole = Training.starting(plan, TestRuntime.manager(), Batches.training(EVERYTHING))) {
            steps(whole, patch, 0, 5);
            half = whole.state();
            steps(whole, patch, 5, 11);
            whole.settle(1e-2);
            expected = whole.state().values();
        }
        assertEquals(List.of(2, 1, 5), List.of(half.gathered(), half.updates(), half.batches()));
        TrainingState read = TrainingState.of(plan, EVERYTHING, half.values(), 2, 1, 5);
        try (Training rest = Training.resumed(plan, TestRuntime.manager(), Batches.training(EVERYTHING), read)) {
            Batches.assertSame(half.values(), rest.state().values());
            steps(rest, patch, 5, 11);
            rest.settle(1e-2);
            Batches.assertSame(expected, rest.state().values());
            assertEquals(4, rest.state().updates());
            assertEquals(11, rest.state().batches());
        }
    }

    @Test
    void tensorsOfAStateHaveNamesOfTheirOwn() {
        NetworkPlan plan = Batches.plan("unet-2d");
        List<StoredTensor> tensors = TrainingState.tensors(plan, EVERYTHING);
        assertEquals(plan.tensors().size() + 4 * plan.parameters().size(), tensors.size());
        assertEquals(plan.stored(), tensors.subList(0, plan.tensors().size()));
        assertEquals(
                tensors.size(),
                new HashSet<>(tensors.stream().map(StoredTensor::name).toList()).size());
    }

    @Test
    void valuesThatDoNotFitAreRefused() {
        NetworkPlan plan = Batches.plan("unet-2d");
        List<float[]> values = new ArrayList<>();
        TrainingState.tensors(plan, EVERYTHING).forEach(tensor -> values.add(new float[(int) tensor.count()]));
        DescentSpec other = Batches.spec(ADAM_W, 0, 1, 0);
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> TrainingState.of(plan, other, values, 0, 0, 0));
        assertTrue(e.getMessage().matches("The state of this training has \\d+ tensors, but \\d+ were given\\."));
        values.set(0, new float[7]);
        e = assertThrows(IllegalArgumentException.class, () -> TrainingState.of(plan, EVERYTHING, values, 0, 0, 0));
        assertEquals(
                "The tensor \"encoder.0.0.convolution.weight\" must have 36 values of shape [4, 1, 3, 3], but has 7.",
                e.getMessage());
    }

    @Test
    void fiveHundredStepsWithEverythingLeaveArraysAndNativeMemoryFlat() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            Assumptions.abort("/proc/self/status is not here: growth of native memory is not tested");
        }
        try (Training training =
                Training.starting(Batches.plan("unet-2d"), TestRuntime.manager(), Batches.training(EVERYTHING))) {
            steps(training, Batches.SLICE, 0, 100);
            int arrays = Batches.managed(training);
            long before = Batches.resident(status);
            steps(training, Batches.SLICE, 100, 600);
            assertEquals(arrays, Batches.managed(training));
            assertTrue(
                    Batches.resident(status) - before < 48 << 20,
                    "memory grew from %,d to %,d bytes in 500 steps".formatted(before, Batches.resident(status)));
        }
    }

    private static void steps(Training training, Patch patch, int from, int to) {
        for (int i = from; i < to; i++) {
            assertTrue(Float.isFinite(Batches.step(training, patch, i % 7, 1e-2)));
        }
    }
}
