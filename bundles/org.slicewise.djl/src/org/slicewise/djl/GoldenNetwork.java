// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;

/**
 * A network whose weights and input a formula makes, with figures of what must come out.
 *
 * <p>Weights: parameters in the order in which they are declared; value {@code i} of parameter {@code t} is {@code 0.05
 * sin(0.37 i + 0.11 t)} in double precision, rounded to single, and 1 more if the parameter has one axis and its name
 * ends with {@code weight}. Running means are 0, running variances 1. The network runs in evaluation mode.
 *
 * @param network which network, with its options
 * @param classes number of scores
 * @param inputShape {@code [n, channel, (z,) y, x]}
 * @param input the values of the input in C order, rounded to single precision
 * @param output the inner result that the figures are of; empty for the scores
 * @param restart numbers of parameters begin again at 0 with the first one whose name begins so; empty for none
 * @param expected figures by their names, some of {@code sum, abs, sq, first, mid, last}
 */
record GoldenNetwork(
        NetworkSpec network,
        int classes,
        List<Integer> inputShape,
        GoldenWave input,
        String output,
        String restart,
        Map<String, Double> expected)
        implements GoldenCheck {

    /** The figures there may be, in the order in which {@link GoldenText} gives them. */
    static final List<String> FIGURES = List.of("sum", "abs", "sq", "first", "mid", "last");

    static final long MOST_VALUES = 1L << 27;
    static final long MOST_PARAMETERS = 200_000_000;

    private static final long MOST_BYTES = 1L << 33;
    private static final int MEGABYTE_SHIFT = 20;

    /** Below this share of the absolute sum, a sum is what rounding leaves of it. */
    private static final double LEAST_SUM = 1e-3;

    /** Below this share of the root mean square, a value is what rounding leaves of it. */
    private static final double LEAST_VALUE = 1e-2;

    GoldenNetwork {
        inputShape = List.copyOf(inputShape);
        expected = Map.copyOf(expected);
        requireShape(inputShape, Networks.dimensions(network.name()));
        if (expected.isEmpty() || !FIGURES.containsAll(expected.keySet())) {
            throw new IllegalArgumentException(
                    "\"expected\" must hold some of %s, but holds %s.".formatted(FIGURES, expected.keySet()));
        }
    }

    private static void requireShape(List<Integer> shape, int dimensions) {
        double values = shape.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
        if (shape.size() != dimensions + 2 || shape.stream().anyMatch(side -> side < 1) || values > MOST_VALUES) {
            throw new IllegalArgumentException("\"inputShape\" must be %s with at most %s values, but is %s."
                    .formatted(dimensions == 2 ? "[n, channel, y, x]" : "[n, channel, z, y, x]", MOST_VALUES, shape));
        }
    }

    @Override
    public List<GoldenFigure> figures(NDManager scope) {
        NetworkPlan plan = plan();
        String forward = output.isEmpty() ? plan.forward() : plan.forward(output);
        try (ScriptModule text = new ScriptModule(scope, GoldenText.of(plan, forward))) {
            Weights weights = Weights.copied(plan, scope, weights(plan, text, scope));
            NDArray image = GoldenText.wave(text, scope, input, inputShape);
            NDList found = text.infer(scope, "figures", new NDList(image), weights.parameters(), weights.statistics());
            return compared(found.singletonOrThrow().toDoubleArray());
        }
    }

    /** The network, if it is not too large for this purpose. */
    NetworkPlan plan() {
        List<Integer> sides = inputShape.subList(2, inputShape.size());
        int last = sides.size() - 1;
        Patch patch = new Patch(sides.get(last), sides.get(last - 1), last == 1 ? 1 : sides.get(0));
        NetworkPlan plan = NetworkPlan.of(
                Networks.named(network.name()), Networks.shape(network, inputShape.get(1), classes, sides));
        requireMultiples(sides);
        if (plan.parameterCount() > MOST_PARAMETERS) {
            throw new IllegalArgumentException("The network has %s parameters, more than the %s that golden files may."
                    .formatted(plan.parameterCount(), MOST_PARAMETERS));
        }
        long bytes = Footprint.of(plan, inputShape.get(0), patch).predicting();
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "The network needs %s MB for this input, more than the %s that golden files may."
                            .formatted(bytes >> MEGABYTE_SHIFT, MOST_BYTES >> MEGABYTE_SHIFT));
        }
        return plan;
    }

    private void requireMultiples(List<Integer> sides) {
        int step = Networks.step(network);
        if (sides.stream().anyMatch(side -> side % step != 0)) {
            throw new IllegalArgumentException(
                    "Sides of \"inputShape\" must be multiples of %s for this network, but are %s."
                            .formatted(step, sides));
        }
    }

    private NDList weights(NetworkPlan plan, ScriptModule text, NDManager scope) {
        NDList all = new NDList();
        int number = 0;
        boolean isRestarted = restart.isEmpty();
        for (TensorFact fact : plan.parameters()) {
            if (!isRestarted && fact.name().startsWith(restart)) {
                isRestarted = true;
                number = 0;
            }
            GoldenWave wave = new GoldenWave("sin", 0.37, 0.11 * number, 0.05);
            NDArray values = GoldenText.wave(text, scope, wave, fact.shape());
            boolean isScale = fact.shape().size() == 1 && fact.name().endsWith("weight");
            all.add(isScale ? values.add(1f) : values);
            number++;
        }
        if (!isRestarted) {
            throw new IllegalArgumentException(
                    "\"restart\" is \"%s\", but no parameter's name begins so.".formatted(restart));
        }
        for (TensorFact fact : plan.statistics()) {
            float start = fact.name().endsWith("var") ? 1 : 0;
            all.add(GoldenText.wave(text, scope, new GoldenWave("cos", 0, 0, start), fact.shape()));
        }
        return all;
    }

    private List<GoldenFigure> compared(double[] found) {
        double sum = found[FIGURES.indexOf("abs")];
        double root = Math.sqrt(found[FIGURES.indexOf("sq")] / found[FIGURES.size()]);
        List<GoldenFigure> figures = new ArrayList<>();
        for (int i = 0; i < FIGURES.size(); i++) {
            String name = FIGURES.get(i);
            double least = List.of(LEAST_SUM * sum, 0., 0., LEAST_VALUE * root, LEAST_VALUE * root, LEAST_VALUE * root)
                    .get(i);
            if (expected.containsKey(name)) {
                figures.add(GoldenFigure.of(name, expected.get(name), found[i], least));
            }
        }
        return figures;
    }
}
