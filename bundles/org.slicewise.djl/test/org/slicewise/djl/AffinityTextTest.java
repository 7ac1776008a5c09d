// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slice affinity against the published network with set weights, against loops, and against finite differences. */
class AffinityTextTest {

    private static final int RADIUS = 2;
    private static final int HEIGHT = 5;
    private static final int WIDTH = 4;
    private static final int CHANNELS = 3;

    private static final String PROBES =
            """
              def profiled(self, x: Tensor) -> Tensor:
                return (self).profile(x)
              def probe(self, target: Tensor, source: Tensor, values: Tensor, radius: Tensor, scale: Tensor, prior: Tensor,
                  step: Tensor) -> Tensor:
                return (self).carried((self).affinity(target, source, int(radius), float(scale), prior), values, int(radius), int(step))
              def golden(self, target: Tensor, source: Tensor, values: Tensor, p: List[Tensor], s: List[Tensor]) -> Tensor:
                t = (self).forward(target, p, s, False)
                r = (self).forward(source, p, s, False)
                return (self).carried((self).affinity(t, r, 6, 1., torch.zeros([1, 169, 1, 1])), values, 6, 1)
              def gradients(self, target: Tensor, source: Tensor, values: Tensor, radius: Tensor, scale: Tensor, prior: Tensor) -> List[Tensor]:
                t = torch.requires_grad_(torch.detach(target), True)
                r = torch.requires_grad_(torch.detach(source), True)
                made = (self).carried((self).affinity(t, r, int(radius), float(scale), prior), values, int(radius), 1)
                g = torch.grad([torch.sum(torch.mul(torch.mul(made, made), 0.5))], [t, r])
                return [unchecked_cast(Tensor, g[0]), unchecked_cast(Tensor, g[1])]
            """;

    private static final double SCALE = 0.75;

    /** What each place of the window is preferred by. */
    private static final float[] PRIOR = TestRuntime.sines((2 * RADIUS + 1) * (2 * RADIUS + 1), 1, 2.3);

    private static final float[] TARGET = TestRuntime.sines(CHANNELS * HEIGHT * WIDTH, 1, 0.7);
    private static final float[] SOURCE = TestRuntime.sines(CHANNELS * HEIGHT * WIDTH, 1.2, 1.9);

    @Test
    void theFeatureNetworkHasTheParametersThatWerePublished() {
        assertEquals(811_168, FeatureNetwork.plan().parameterCount());
    }

    @Test
    void aReconstructionIsWhatThePublishedNetworkGives() {
        float[] profile = TestRuntime.sines(48 * 256, 1, 0.013);
        float[] flipped = new float[profile.length];
        for (int i = 0; i < profile.length; i++) {
            flipped[i] = profile[i / 16 * 16 + 15 - i % 16];
        }
        float[] made = golden(flipped, profile, TestRuntime.sines(256, 1, 0.013));
        double sum = 0;
        double squares = 0;
        for (float value : made) {
            sum += value;
            squares += value * value;
        }
        assertRelative(111.287301, sum);
        assertRelative(53.753729, squares);
        assertRelative(0.173626, made[0]);
        assertRelative(0.401648, made[128]);
        assertRelative(0.132388, made[255]);
    }

    private static void assertRelative(double expected, double actual) {
        assertEquals(expected, actual, 1e-4 * Math.abs(expected));
    }

    private static float[] golden(float[] target, float[] source, float[] values) {
        NetworkPlan plan = FeatureNetwork.plan();
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = module(manager)) {
            Weights weights = Weights.of(plan, manager, goldenWeights(plan));
            return text.infer(
                            manager,
                            "golden",
                            new NDList(
                                    TestRuntime.array(manager, target, 1, 48, 16, 16),
                                    TestRuntime.array(manager, source, 1, 48, 16, 16),
                                    TestRuntime.array(manager, values, 1, 1, 16, 16)),
                            weights.parameters(),
                            weights.statistics())
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    /** Parameter {@code t} is {@code sin(0.37 i + 0.11 t) / 20}, and 1 more where it is a scale of batch norm. */
    private static List<float[]> goldenWeights(NetworkPlan plan) {
        List<float[]> values = new ArrayList<>();
        for (TensorFact fact : plan.parameters()) {
            float[] all = new float[(int) fact.size()];
            boolean scale = fact.shape().size() == 1 && fact.name().endsWith("weight");
            for (int i = 0; i < all.length; i++) {
                all[i] = (float) (0.05 * Math.sin(0.37 * i + 0.11 * values.size()) + (scale ? 1 : 0));
            }
            values.add(all);
        }
        for (TensorFact fact : plan.statistics()) {
            float[] all = new float[(int) fact.size()];
            Arrays.fill(all, fact.name().endsWith("running_var") ? 1 : 0);
            values.add(all);
        }
        return values;
    }

    @Test
    void anEdgeProfileIsWhatLoopsSay() {
        float[] image = TestRuntime.sines(HEIGHT * WIDTH, 2, 1.3);
        float[] slow = new float[48 * HEIGHT * WIDTH];
        for (int pixel = 0; pixel < HEIGHT * WIDTH; pixel++) {
            double[] differences = new double[48];
            int k = 0;
            for (int column = -3; column <= 3; column++) {
                for (int row = -3; row <= 3; row++) {
                    if (row != 0 || column != 0) {
                        int y = Math.min(HEIGHT - 1, Math.max(0, pixel / WIDTH + row));
                        int x = Math.min(WIDTH - 1, Math.max(0, pixel % WIDTH + column));
                        differences[k++] = image[pixel] - image[y * WIDTH + x];
                    }
                }
            }
            double[] profile = softmax(differences);
            for (k = 0; k < 48; k++) {
                slow[k * HEIGHT * WIDTH + pixel] = (float) profile[k];
            }
        }
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = module(manager)) {
            NDArray array = TestRuntime.array(manager, image, 1, 1, HEIGHT, WIDTH);
            float[] fast = text.infer(manager, "profiled", new NDList(array))
                    .singletonOrThrow()
                    .toFloatArray();
            assertArrayEquals(slow, fast, 1e-5f);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsCarriedIsWhatLoopsSay(int images) {
        float[] values = TestRuntime.sines(images * 2 * HEIGHT * WIDTH, 1, 0.31);
        float[] target = TestRuntime.sines(images * CHANNELS * HEIGHT * WIDTH, 1, 0.7);
        float[] source = TestRuntime.sines(images * CHANNELS * HEIGHT * WIDTH, 1.2, 1.9);
        assertArrayEquals(slow(images, target, source, values), fast(images, target, source, values), 1e-5f);
    }

    private static float[] slow(int images, float[] target, float[] source, float[] values) {
        int pixels = HEIGHT * WIDTH;
        float[] result = new float[values.length];
        for (int image = 0; image < images; image++) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                double[] likeness = softmax(products(image, pixel, target, source));
                for (int label = 0; label < 2; label++) {
                    double sum = 0;
                    for (int k = 0; k < likeness.length; k++) {
                        int other = other(pixel, k);
                        sum += other < 0 ? 0 : likeness[k] * values[(image * 2 + label) * pixels + other];
                    }
                    result[(image * 2 + label) * pixels + pixel] = (float) sum;
                }
            }
        }
        return result;
    }

    private static double[] products(int image, int pixel, float[] target, float[] source) {
        int pixels = HEIGHT * WIDTH;
        double[] products = new double[(2 * RADIUS + 1) * (2 * RADIUS + 1)];
        for (int k = 0; k < products.length; k++) {
            int other = other(pixel, k);
            for (int channel = 0; other >= 0 && channel < CHANNELS; channel++) {
                int plane = (image * CHANNELS + channel) * pixels;
                products[k] += SCALE * target[plane + pixel] * source[plane + other];
            }
            products[k] += PRIOR[k];
        }
        return products;
    }

    /** The pixel at a place of the window around a pixel, -1 beyond the border. */
    private static int other(int pixel, int place) {
        int side = 2 * RADIUS + 1;
        int y = pixel / WIDTH + place / side - RADIUS;
        int x = pixel % WIDTH + place % side - RADIUS;
        return y < 0 || y >= HEIGHT || x < 0 || x >= WIDTH ? -1 : y * WIDTH + x;
    }

    private static double[] softmax(double[] values) {
        double[] powers = Arrays.stream(values).map(Math::exp).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }

    private static float[] fast(int images, float[] target, float[] source, float[] values) {
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = module(manager)) {
            return text.infer(
                            manager,
                            "probe",
                            new NDList(
                                    TestRuntime.array(manager, target, images, CHANNELS, HEIGHT, WIDTH),
                                    TestRuntime.array(manager, source, images, CHANNELS, HEIGHT, WIDTH),
                                    TestRuntime.array(manager, values, images, 2, HEIGHT, WIDTH),
                                    manager.create(RADIUS),
                                    manager.create(SCALE),
                                    TestRuntime.array(manager, PRIOR, 1, PRIOR.length, 1, 1),
                                    manager.create(1)))
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    @Test
    void gradientsAreFiniteDifferences() {
        float[] values = TestRuntime.sines(2 * HEIGHT * WIDTH, 1, 0.31);
        float[][] given = {TARGET.clone(), SOURCE.clone()};
        float[][] gradients = gradients(given[0], given[1], values);
        for (int which = 0; which < 2; which++) {
            for (int i = 0; i < given[which].length; i += 3) {
                float before = given[which][i];
                given[which][i] = before + 0.01f;
                double above = energy(given[0], given[1], values);
                given[which][i] = before - 0.01f;
                double below = energy(given[0], given[1], values);
                given[which][i] = before;
                assertEquals((above - below) / 0.02, gradients[which][i], 1e-3);
            }
        }
    }

    private static double energy(float[] target, float[] source, float[] values) {
        double sum = 0;
        for (float value : slow(1, target, source, values)) {
            sum += 0.5 * value * value;
        }
        return sum;
    }

    private static float[][] gradients(float[] target, float[] source, float[] values) {
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = module(manager)) {
            NDList gradients = text.train(
                    manager,
                    "gradients",
                    new NDList(
                            TestRuntime.array(manager, target, 1, CHANNELS, HEIGHT, WIDTH),
                            TestRuntime.array(manager, source, 1, CHANNELS, HEIGHT, WIDTH),
                            TestRuntime.array(manager, values, 1, 2, HEIGHT, WIDTH),
                            manager.create(RADIUS),
                            manager.create(SCALE),
                            TestRuntime.array(manager, PRIOR, 1, PRIOR.length, 1, 1)));
            return new float[][] {
                gradients.get(0).toFloatArray(), gradients.get(1).toFloatArray()
            };
        }
    }

    private static ScriptModule module(NDManager manager) {
        return new ScriptModule(manager, AffinityText.shared(FeatureNetwork.plan()) + PROBES);
    }
}
