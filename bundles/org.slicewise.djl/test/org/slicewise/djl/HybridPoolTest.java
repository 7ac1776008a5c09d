// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The spectral pool against the Hartley transform by its definition. */
class HybridPoolTest {

    @ParameterizedTest
    @CsvSource({"8, 12, 2", "6, 10, 2", "16, 16, 16", "12, 4, 4", "2, 2, 2"})
    void cropsTheHartleyTransform(int height, int width, int factor) {
        float[] image = TestRuntime.sines(height * width, 1, 0.7);
        assertArrayEquals(slow(image, height, width, factor), fast(image, height, width, factor), 1e-5f);
    }

    private static float[] fast(float[] image, int height, int width, int factor) {
        NetworkText network = new NetworkText(2);
        String forward = network.method(new HybridPool(network).spectral(NetworkText.INPUT, factor));
        String pool =
                """
                  def pool(self, x: Tensor) -> Tensor:
                    return torch.contiguous((self).forward(x, [x], [x], False))
                """;
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = new ScriptModule(manager, forward + pool)) {
            NDArray array = TestRuntime.array(manager, image, 1, 1, height, width);
            return text.infer(manager, "pool", new NDList(array))
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    /** Transform, kept frequencies and transform back, term by term; both ends of an even band count by half. */
    private static float[] slow(float[] image, int height, int width, int factor) {
        int rows = height / factor;
        int columns = width / factor;
        double[] result = new double[rows * columns];
        for (int ky = -(rows / 2); ky <= rows / 2; ky++) {
            for (int kx = -(columns / 2); kx <= columns / 2; kx++) {
                double value = share(ky, rows) * share(kx, columns) * hartley(image, height, width, ky, kx);
                for (int i = 0; i < result.length; i++) {
                    double turn = (double) ky * (i / columns) / rows + (double) kx * (i % columns) / columns;
                    result[i] += value * cas(turn) / image.length;
                }
            }
        }
        float[] rounded = new float[result.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) result[i];
        }
        return rounded;
    }

    private static double hartley(float[] image, int height, int width, int ky, int kx) {
        double sum = 0;
        for (int i = 0; i < image.length; i++) {
            sum += image[i] * cas((double) ky * (i / width) / height + (double) kx * (i % width) / width);
        }
        return sum;
    }

    private static double share(int frequency, int size) {
        return 2 * Math.abs(frequency) == size ? 0.5 : 1;
    }

    private static double cas(double turns) {
        return Math.cos(2 * Math.PI * turns) + Math.sin(2 * Math.PI * turns);
    }
}
