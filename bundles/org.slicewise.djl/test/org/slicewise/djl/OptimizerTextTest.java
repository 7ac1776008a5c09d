// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.slicewise.segmentation.OptimizerSpec;

/** Fifty updates of {@code sum_i 0.5 (i + 1) (q_i - i)^2}, against the formulas in double precision. */
class OptimizerTextTest {

    private static final int SIZE = 4;
    private static final int UPDATES = 50;
    private static final double RATE = 0.05;

    private static final String DESCEND =
            """
              def descend(self, q: Tensor, g: Tensor, rate: Tensor, t: Tensor, m: List[Tensor]) -> Tensor:
                _0 = (self).update(q, g, m, float(rate), float(t))
                return q
            """;

    private final double[] q = {1, -2, 3, 0.5};
    private final double[] first = new double[SIZE];
    private final double[] second = new double[SIZE];

    @Test
    void adamWFollowsItsFormula() {
        for (int t = 1; t <= UPDATES; t++) {
            for (int i = 0; i < SIZE; i++) {
                double g = gradient(q[i], i);
                q[i] -= rate(t) * 0.1 * q[i];
                first[i] = 0.9 * first[i] + 0.1 * g;
                second[i] = 0.999 * second[i] + 0.001 * g * g;
                double mean = first[i] / (1 - Math.pow(0.9, t));
                double square = second[i] / (1 - Math.pow(0.999, t));
                q[i] -= rate(t) * mean / (Math.sqrt(square) + 1e-8);
            }
        }
        assertArrayEquals(q, fast(new OptimizerSpec.AdamW(RATE, 0.1)), 1e-5);
    }

    @Test
    void adamAddsTheDecayToTheGradient() {
        for (int t = 1; t <= UPDATES; t++) {
            for (int i = 0; i < SIZE; i++) {
                double g = gradient(q[i], i) + 0.1 * q[i];
                first[i] = 0.9 * first[i] + 0.1 * g;
                second[i] = 0.999 * second[i] + 0.001 * g * g;
                double mean = first[i] / (1 - Math.pow(0.9, t));
                double square = second[i] / (1 - Math.pow(0.999, t));
                q[i] -= rate(t) * mean / (Math.sqrt(square) + 1e-8);
            }
        }
        assertArrayEquals(q, fast(new OptimizerSpec.Adam(RATE, 0.1)), 1e-5);
    }

    @Test
    void gradientDescentFollowsItsFormula() {
        for (int t = 1; t <= UPDATES; t++) {
            for (int i = 0; i < SIZE; i++) {
                first[i] = 0.8 * first[i] + gradient(q[i], i) + 0.1 * q[i];
                q[i] -= rate(t) * first[i];
            }
        }
        assertArrayEquals(q, fast(new OptimizerSpec.Sgd(RATE, 0.8, 0.1)), 1e-5);
    }

    private static double gradient(double value, int i) {
        return (i + 1) * (value - i);
    }

    private static double rate(int t) {
        return RATE * (1 - (t - 1) / (double) UPDATES);
    }

    private static double[] fast(OptimizerSpec spec) {
        OptimizerText optimizer = OptimizerText.of(spec);
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = new ScriptModule(manager, optimizer.method() + DESCEND)) {
            NDArray values = manager.create(new float[] {1, -2, 3, 0.5f});
            NDList slots = new NDList();
            for (int i = 0; i < optimizer.slots(); i++) {
                slots.add(values.zerosLike());
            }
            ScriptModule.listArgument("m", slots);
            for (int t = 1; t <= UPDATES; t++) {
                update(text, manager, values, slots, t);
            }
            return doubles(values.toFloatArray());
        }
    }

    private static void update(ScriptModule text, NDManager manager, NDArray values, NDList slots, int t) {
        float[] now = values.toFloatArray();
        float[] gradient = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            gradient[i] = (float) gradient(now[i], i);
        }
        NDList figures =
                new NDList(values, manager.create(gradient), manager.create(rate(t)), manager.create((double) t));
        text.train(manager, "descend", figures, slots);
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
