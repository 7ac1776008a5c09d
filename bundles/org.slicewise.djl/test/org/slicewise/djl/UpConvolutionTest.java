// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The transposed convolution, which DJL lacks, against loops and finite differences. */
class UpConvolutionTest {

    private static final int IN = 3;
    private static final int OUT = 2;
    private static final int SIDE = 3;

    private static final String GRADIENTS =
            """
              def gradients(self, x: Tensor, p: List[Tensor]) -> List[Tensor]:
                given = torch.requires_grad_(torch.detach(x), True)
                y = (self).forward(given, p, p, True)
                loss = torch.sum(torch.mul(torch.mul(y, y), 0.5))
                g = torch.grad([loss], [given, p[0], p[1]])
                return [torch.detach(loss), unchecked_cast(Tensor, g[0]), unchecked_cast(Tensor, g[1]),
                    unchecked_cast(Tensor, g[2])]
            """;

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void isWhatLoopsSay(int dimensions) {
        Layer layer = new Layer(dimensions);
        assertArrayEquals(layer.slow(), layer.fast(), 1e-5f);
    }

    @Test
    void gradientsAreFiniteDifferences() {
        Layer layer = new Layer(2);
        float[][] values = {layer.image, layer.weight, layer.bias};
        float[][] gradients = layer.gradients();
        for (int which = 0; which < 3; which++) {
            for (int i = 0; i < values[which].length; i += 5) {
                float before = values[which][i];
                values[which][i] = before + 0.01f;
                double above = layer.energy();
                values[which][i] = before - 0.01f;
                double below = layer.energy();
                values[which][i] = before;
                assertEquals((above - below) / 0.02, gradients[which][i], 2e-3);
            }
        }
    }

    /** An up-convolution with given weights on one image of side 3. */
    private static final class Layer {

        private final int dimensions;
        private final int voxels;
        private final int taps;
        private final float[] image;
        private final float[] weight;
        private final float[] bias;

        Layer(int dimensions) {
            this.dimensions = dimensions;
            this.voxels = (int) Math.pow(SIDE, dimensions);
            this.taps = 1 << dimensions;
            this.image = TestRuntime.sines(IN * voxels, 1, 0.7);
            this.weight = TestRuntime.sines(IN * OUT * taps, 1, 1.3);
            this.bias = new float[] {0.5f, -0.25f};
        }

        /**
         * Each voxel of the result has exactly one tap of the kernel: the one at its odd or even place on each axis.
         */
        float[] slow() {
            int side = 2 * SIDE;
            float[] result = new float[OUT * voxels * taps];
            for (int at = 0; at < result.length; at++) {
                int out = at / (voxels * taps);
                int source = 0;
                int tap = 0;
                for (int axis = 0, stride = voxels * taps / side; axis < dimensions; axis++, stride /= side) {
                    int place = at / stride % side;
                    source = source * SIDE + place / 2;
                    tap = tap * 2 + place % 2;
                }
                double sum = bias[out];
                for (int in = 0; in < IN; in++) {
                    sum += image[in * voxels + source] * weight[(in * OUT + out) * taps + tap];
                }
                result[at] = (float) sum;
            }
            return result;
        }

        double energy() {
            double sum = 0;
            for (float value : slow()) {
                sum += 0.5 * value * value;
            }
            return sum;
        }

        float[] fast() {
            try (NDManager manager = TestRuntime.manager()) {
                NDList weights = weights(manager, false);
                return module(manager)
                        .infer(manager, "up", new NDList(image(manager)), weights)
                        .singletonOrThrow()
                        .toFloatArray();
            }
        }

        float[][] gradients() {
            try (NDManager manager = TestRuntime.manager()) {
                NDList result =
                        module(manager).train(manager, "gradients", new NDList(image(manager)), weights(manager, true));
                return new float[][] {
                    result.get(1).toFloatArray(),
                    result.get(2).toFloatArray(),
                    result.get(3).toFloatArray()
                };
            }
        }

        private ScriptModule module(NDManager manager) {
            NetworkText text = new NetworkText(dimensions);
            String forward =
                    text.method(new Layers(text).upConvolution("up", IN, OUT).on(NetworkText.INPUT));
            String up = "  def up(self, x: Tensor, p: List[Tensor]) -> Tensor:\n"
                    + "    return (self).forward(x, p, p, False)\n";
            return new ScriptModule(manager, forward + up + GRADIENTS);
        }

        private NDArray image(NDManager manager) {
            return TestRuntime.array(manager, image, sides(1, IN, SIDE));
        }

        private NDList weights(NDManager manager, boolean trainable) {
            NDList weights = new NDList(
                    TestRuntime.array(manager, weight, sides(IN, OUT, 2)), TestRuntime.array(manager, bias, OUT));
            weights.forEach(array -> array.setRequiresGradient(trainable));
            return ScriptModule.listArgument("p", weights);
        }

        private long[] sides(int first, int second, int side) {
            return dimensions == 2
                    ? new long[] {first, second, side, side}
                    : new long[] {first, second, side, side, side};
        }
    }
}
