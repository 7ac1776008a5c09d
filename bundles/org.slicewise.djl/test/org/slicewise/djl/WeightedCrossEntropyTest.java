// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedCrossEntropyTest {

    private static final int CLASSES = 3;
    private static final int VOXELS = 64;
    private static final float[] WEIGHTS = {0.04f, 0.25f, 1.4f};

    private static final String GRADIENT =
            """
              def gradient(self, scores: Tensor, y: Tensor, weights: Tensor) -> List[Tensor]:
                given = torch.requires_grad_(torch.detach(scores), True)
                loss = (self).loss(given, torch.to(y, 4), weights)
                g = torch.grad([loss], [given])
                return [torch.detach(loss), unchecked_cast(Tensor, g[0])]
            """;

    /** Scores {@code 3 sin(.013 i)} of 2 images of 4 x 4 x 4 voxels, classes {@code 7 i mod 3}. */
    private final float[] scores = TestRuntime.sines(2 * CLASSES * VOXELS, 3, 0.013);

    private final int[] classes =
            IntStream.range(0, 2 * VOXELS).map(i -> 7 * i % 3).toArray();

    @Test
    void isTheFigureOfPyTorch() {
        assertEquals(2.2052360, loss().value, 1e-6);
    }

    @Test
    void isTheFigureOfPyTorchWithoutTheFirstSliceOfEachImage() {
        ignoreFirstSlices();
        assertEquals(2.1676834, loss().value, 1e-6);
    }

    @Test
    void isWhatTheFormulaSays() {
        ignoreFirstSlices();
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] != 255) {
                sum += WEIGHTS[classes[i]] * -Math.log(probability(i, classes[i]));
                weights += WEIGHTS[classes[i]];
            }
        }
        assertEquals(sum / weights, loss().value, 1e-6);
    }

    @Test
    void theGradientIsExactlyZeroWhereNothingIsAnnotatedAndNowhereElse() {
        ignoreFirstSlices();
        float[] gradient = loss().gradient;
        for (int i = 0; i < gradient.length; i++) {
            boolean ignored = classes[i / (CLASSES * VOXELS) * VOXELS + i % VOXELS] == 255;
            if (ignored) {
                assertEquals(0f, gradient[i]);
            } else {
                assertNotEquals(0f, gradient[i]);
            }
        }
    }

    @Test
    void scoresThatAreNoNumbersDoNoHarmWhereNothingIsAnnotated() {
        ignoreFirstSlices();
        scores[3] = Float.NaN;
        assertEquals(2.1676834, loss().value, 1e-6);
    }

    private void ignoreFirstSlices() {
        for (int i = 0; i < 16; i++) {
            classes[i] = 255;
            classes[VOXELS + i] = 255;
        }
    }

    private double probability(int voxel, int wanted) {
        int first = voxel / VOXELS * CLASSES * VOXELS + voxel % VOXELS;
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            sum += Math.exp(scores[first + c * VOXELS]);
        }
        return Math.exp(scores[first + wanted * VOXELS]) / sum;
    }

    private record Result(double value, float[] gradient) {}

    private Result loss() {
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = new ScriptModule(manager, new WeightedCrossEntropy().method() + GRADIENT)) {
            NDArray y = manager.create(classes, new Shape(2, 4, 4, 4)).toType(DataType.UINT8, true);
            NDList result = text.train(
                    manager,
                    "gradient",
                    new NDList(TestRuntime.array(manager, scores, 2, CLASSES, 4, 4, 4), y, manager.create(WEIGHTS)));
            return new Result(result.get(0).getFloat(), result.get(1).toFloatArray());
        }
    }
}
