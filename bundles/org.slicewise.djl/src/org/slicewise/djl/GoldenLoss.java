// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slicewise.volume.SparseMask;

/**
 * A loss of scores and classes that a formula makes, with the figure that must come out.
 *
 * @param loss name of the loss
 * @param inputShape {@code [n, channel, (z,) y, x]}
 * @param input the values of the input in C order, rounded to single precision
 * @param channel the only channel of the input that is taken as scores; -1 for all of them, one for each class
 * @param step the class of voxel {@code i} is {@code (step * i) mod mod}, {@code i} counts over {@code [n, (z,) y, x]} in
 *     C order
 * @param mod number of different classes
 * @param ignoredAxis the axis of {@code [n, (z,) y, x]}, counted without the channel, along which one index is not
 *     annotated; -1 if all is annotated
 * @param ignoredIndex that index
 * @param weights class weights, for losses that have them; none for 1
 * @param expected the figure
 */
record GoldenLoss(
        String loss,
        List<Integer> inputShape,
        GoldenWave input,
        int channel,
        int step,
        int mod,
        int ignoredAxis,
        int ignoredIndex,
        List<Double> weights,
        double expected)
        implements GoldenCheck {

    private static final int MOST_VALUES = 1 << 24;

    GoldenLoss {
        Losses.named(loss);
        inputShape = List.copyOf(inputShape);
        weights = List.copyOf(weights);
        requireShape(inputShape);
        require("channel", channel, -1, inputShape.get(1) - 1);
        int classes = channel < 0 ? inputShape.get(1) : 1;
        require("step", step, 1, 1_000_000);
        require("mod", mod, 1, classes == 1 ? 254 : classes);
        require("ignore.axis", ignoredAxis, -1, inputShape.size() - 2);
        if (ignoredAxis >= 0) {
            require("ignore.index", ignoredIndex, 0, voxelShape(inputShape).get(ignoredAxis) - 1);
        }
        if (!weights.isEmpty() && weights.size() != classes) {
            throw new IllegalArgumentException(
                    "\"weights\" must have one weight for each of %d classes, but is %s.".formatted(classes, weights));
        }
    }

    private static void requireShape(List<Integer> shape) {
        boolean known = shape.size() == 4 || shape.size() == 5;
        if (!known || shape.stream().anyMatch(side -> side < 1) || product(shape) > MOST_VALUES) {
            throw new IllegalArgumentException(
                    "\"inputShape\" must be [n, channel, (z,) y, x] with at most %d values, but is %s."
                            .formatted(MOST_VALUES, shape));
        }
    }

    private static void require(String field, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "\"%s\" must be from %d to %d, but is %d.".formatted(field, low, high, value));
        }
    }

    /** How many values there are; as a floating-point number, since an {@code int} may be too small. */
    private static double product(List<Integer> shape) {
        return shape.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
    }

    private static List<Integer> voxelShape(List<Integer> inputShape) {
        List<Integer> shape = new ArrayList<>(inputShape);
        shape.remove(1);
        return shape;
    }

    @Override
    public List<GoldenFigure> figures(NDManager manager) {
        try (NDManager scope = manager.newSubManager();
                ScriptModule text = new ScriptModule(scope, LossText.of(Losses.named(loss)))) {
            NDArray scores = scope.create(scores(), shape(scoreShape()));
            NDArray classes = scope.create(classes(), shape(voxelShape(inputShape)));
            NDArray figures = scope.create(classWeights());
            double found = text.infer(scope, "loss", new NDList(scores, classes, figures))
                    .singletonOrThrow()
                    .toType(DataType.FLOAT64, false)
                    .getDouble();
            return List.of(GoldenFigure.of("loss", expected, found, 0));
        }
    }

    private static Shape shape(List<Integer> sides) {
        return new Shape(sides.stream().mapToLong(Integer::longValue).toArray());
    }

    private List<Integer> scoreShape() {
        List<Integer> shape = new ArrayList<>(inputShape);
        shape.set(1, channel < 0 ? inputShape.get(1) : 1);
        return shape;
    }

    private float[] scores() {
        int voxels = (int) product(inputShape.subList(2, inputShape.size()));
        int channels = scoreShape().get(1);
        float[] scores = new float[inputShape.get(0) * channels * voxels];
        for (int i = 0; i < scores.length; i++) {
            int item = i / voxels / channels;
            int from = channel < 0 ? i / voxels % channels : channel;
            scores[i] = input.at((long) (item * inputShape.get(1) + from) * voxels + i % voxels);
        }
        return scores;
    }

    private long[] classes() {
        List<Integer> shape = voxelShape(inputShape);
        long[] classes = new long[(int) product(shape)];
        int inner = ignoredAxis < 0 ? 1 : (int) product(shape.subList(ignoredAxis + 1, shape.size()));
        for (int i = 0; i < classes.length; i++) {
            boolean ignored = ignoredAxis >= 0 && i / inner % shape.get(ignoredAxis) == ignoredIndex;
            classes[i] = ignored ? SparseMask.UNANNOTATED : (long) step * i % mod;
        }
        return classes;
    }

    private float[] classWeights() {
        float[] figures = new float[scoreShape().get(1)];
        Arrays.fill(figures, 1);
        for (int i = 0; i < weights.size(); i++) {
            figures[i] = weights.get(i).floatValue();
        }
        return figures;
    }
}
