// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slicewise.segmentation.DescentSpec;
import org.slicewise.segmentation.OptimizerSpec;

/** Clipping, accumulation and averages. */
class DescentTest {

    private static final OptimizerSpec PLAIN = new OptimizerSpec.Sgd(1, 0, 0);
    private static final OptimizerSpec ADAM_W = new OptimizerSpec.AdamW(1e-2, 1e-3);
    private static final DescentSpec EVERYTHING = Batches.spec(ADAM_W, 0.5, 3, 0.9);

    private static Training starting(DescentSpec spec) {
        return Training.starting(Batches.plan("unet-2d"), TestRuntime.manager(), Batches.training(spec));
    }

    private static float step(Training training, int number) {
        return Batches.step(training, Batches.SLICE, number, 1);
    }

    private static float brokenStep(Training training) {
        float[] image = TestRuntime.sines(Batches.SLICE.voxels(), 1, 0.17);
        image[5] = Float.NaN;
        return training.step(Batches.SLICE, image, new int[image.length], 1);
    }

    private static float emptyStep(Training training) {
        int[] classes = new int[Batches.SLICE.voxels()];
        Arrays.fill(classes, 255);
        return training.step(Batches.SLICE, new float[classes.length], classes, 1);
    }

    /** The trained values, one after the other. */
    private static double[] parameters(List<float[]> weights) {
        return weights.subList(0, Batches.plan("unet-2d").parameters().size()).stream()
                .flatMapToDouble(values -> {
                    double[] doubles = new double[values.length];
                    Arrays.setAll(doubles, i -> values[i]);
                    return Arrays.stream(doubles);
                })
                .toArray();
    }

    private static double[] parameters(Training training) {
        return parameters(training.state().weights());
    }

    /** The gradient of a batch at the start values, as what one step of plain descent with a rate of 1 takes away. */
    private static double[] gradient(int number) {
        try (Training training = starting(Batches.spec(PLAIN, 0, 1, 0))) {
            double[] before = parameters(training);
            step(training, number);
            double[] after = parameters(training);
            Arrays.setAll(after, i -> before[i] - after[i]);
            return after;
        }
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
    }

    @Test
    void aGradientThatIsTooLongIsScaledToTheLimit() {
        double[] gradient = gradient(0);
        double limit = norm(gradient) / 3;
        try (Training training = starting(Batches.spec(PLAIN, limit, 1, 0))) {
            double[] expected = parameters(training);
            Arrays.setAll(expected, i -> expected[i] - gradient[i] / 3);
            step(training, 0);
            assertArrayEquals(expected, parameters(training), 1e-6);
        }
    }

    @Test
    void aGradientWithinTheLimitIsLeftAsItIs() {
        double limit = norm(gradient(0)) * 1.01;
        try (Training limited = starting(Batches.spec(PLAIN, limit, 1, 0));
                Training free = starting(Batches.spec(PLAIN, 0, 1, 0))) {
            step(limited, 0);
            step(free, 0);
            assertArrayEquals(parameters(free), parameters(limited));
        }
    }

    @Test
    void aGroupOfBatchesMakesOneUpdateByTheMeanOfTheirGradients() {
        double[][] gradients = {gradient(0), gradient(1), gradient(2)};
        try (Training training = starting(Batches.spec(PLAIN, 0, 3, 0))) {
            double[] start = parameters(training);
            step(training, 0);
            step(training, 1);
            assertArrayEquals(start, parameters(training));
            step(training, 2);
            assertArrayEquals(moved(start, gradients), parameters(training), 1e-6);
            assertEquals(1, training.state().updates());
            assertEquals(0, training.state().gathered());
        }
    }

    @Test
    void theLimitIsForTheMean() {
        double[][] gradients = {gradient(0), gradient(1)};
        double[] zero = new double[gradients[0].length];
        double limit = norm(moved(zero, gradients)) / 2;
        try (Training training = starting(Batches.spec(PLAIN, limit, 2, 0))) {
            double[] expected = moved(parameters(training), gradients);
            double[] start = parameters(training);
            Arrays.setAll(expected, i -> (start[i] + expected[i]) / 2);
            step(training, 0);
            step(training, 1);
            assertArrayEquals(expected, parameters(training), 1e-6);
        }
    }

    @Test
    void anIncompleteGroupMakesAnUpdateByTheMeanOfWhatThereIs() {
        double[][] gradients = {gradient(0), gradient(1)};
        try (Training training = starting(Batches.spec(PLAIN, 0, 5, 0))) {
            double[] start = parameters(training);
            training.settle(1);
            assertArrayEquals(start, parameters(training));
            step(training, 0);
            step(training, 1);
            training.settle(1);
            training.settle(1);
            assertArrayEquals(moved(start, gradients), parameters(training), 1e-6);
            assertEquals(1, training.state().updates());
        }
    }

    @Test
    void aBatchWithoutLossOrWithoutAnnotationCountsForTheGroupButNotForTheMean() {
        double[][] gradients = {gradient(0)};
        try (Training training = starting(Batches.spec(PLAIN, 0, 3, 0))) {
            double[] start = parameters(training);
            step(training, 0);
            assertTrue(Float.isNaN(brokenStep(training)));
            assertArrayEquals(start, parameters(training));
            assertEquals(0f, emptyStep(training));
            assertArrayEquals(moved(start, gradients), parameters(training), 1e-6);
        }
    }

    @Test
    void aGroupWithoutAnythingToLearnChangesNothing() {
        try (Training training = starting(EVERYTHING)) {
            List<float[]> before = learnt(training);
            emptyStep(training);
            brokenStep(training);
            emptyStep(training);
            Batches.assertSame(before, learnt(training));
            assertEquals(0, training.state().updates());
            assertEquals(3, training.state().batches());
        }
    }

    /** All but the statistics. */
    private static List<float[]> learnt(Training training) {
        List<float[]> values = training.state().values();
        NetworkPlan plan = Batches.plan("unet-2d");
        List<float[]> learnt =
                new ArrayList<>(values.subList(0, plan.parameters().size()));
        learnt.addAll(values.subList(plan.tensors().size(), values.size()));
        return learnt;
    }

    private static double[] moved(double[] start, double[]... gradients) {
        double[] moved = start.clone();
        for (double[] gradient : gradients) {
            Arrays.setAll(moved, i -> moved[i] - gradient[i] / gradients.length);
        }
        return moved;
    }

    @Test
    void averagesFollowTheParametersAndStatisticsStayAsTheyAre() {
        try (Training training = starting(Batches.spec(ADAM_W, 0, 1, 0.3))) {
            double[] average = parameters(training);
            for (int t = 1; t <= 6; t++) {
                Batches.step(training, Batches.SLICE, t, 1e-2);
                double decay = Math.min(0.3, (1.0 + t) / (10 + t));
                double[] now = parameters(training);
                Arrays.setAll(average, i -> decay * average[i] + (1 - decay) * now[i]);
                assertArrayEquals(average, parameters(training.weights().values()), 1e-6, "update " + t);
            }
            int parameters = Batches.plan("unet-2d").parameters().size();
            List<float[]> own = training.state().weights();
            List<float[]> averaged = training.weights().values();
            assertFalse(Arrays.equals(own.get(0), averaged.get(0)));
            Batches.assertSame(own.subList(parameters, own.size()), averaged.subList(parameters, averaged.size()));
        }
    }

    @Test
    void averagesPredictAsWeightsOfTheirValuesDo() {
        NetworkPlan plan = Batches.plan("unet-2d");
        try (Training training = starting(Batches.spec(ADAM_W, 0, 1, 0.3));
                NDManager manager = TestRuntime.manager();
                ScriptModule text = new ScriptModule(manager, StepText.inference(plan))) {
            Batches.step(training, Batches.SLICE, 0, 1e-2);
            Weights copy = Weights.of(plan, manager, training.weights().values());
            assertArrayEquals(probabilities(text, manager, copy), probabilities(text, manager, training.weights()));
        }
    }

    private static float[] probabilities(ScriptModule text, NDManager manager, Weights weights) {
        NDArray image = TestRuntime.array(manager, TestRuntime.sines(256, 1, 0.3), 1, 1, 16, 16);
        return text.infer(manager, "probabilities", new NDList(image), weights.parameters(), weights.statistics())
                .singletonOrThrow()
                .toFloatArray();
    }

    @Test
    void averagesMoveWithUpdatesNotWithBatches() {
        try (Training training = starting(Batches.spec(ADAM_W, 0, 2, 0.999))) {
            double[] start = parameters(training);
            Batches.step(training, Batches.SLICE, 0, 1e-2);
            assertArrayEquals(start, parameters(training.weights().values()));
            Batches.step(training, Batches.SLICE, 1, 1e-2);
            double[] now = parameters(training);
            Arrays.setAll(start, i -> start[i] * 2 / 11 + now[i] * 9 / 11);
            assertArrayEquals(start, parameters(training.weights().values()), 1e-6);
        }
    }
}
