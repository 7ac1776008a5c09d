// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every loss keeps, in 2D and 3D, for 2 to 4 classes, in double precision. */
class LossesTest {

    static final int ITEMS = 2;
    private static final double STEP = 1e-5;

    private static final String GRADIENT =
            """
              def gradient(self, scores: Tensor, y: Tensor, weights: Tensor) -> List[Tensor]:
                given = torch.requires_grad_(torch.detach(scores), True)
                loss = (self).loss(given, y, weights)
                g = torch.grad([loss], [given])
                return [torch.detach(loss), unchecked_cast(Tensor, g[0])]
            """;

    /** A loss on images of some size. */
    record Kind(String loss, int classes, List<Integer> sides) {

        int voxels() {
            return sides.stream().reduce(1, (a, b) -> a * b);
        }

        Shape shape(long... first) {
            Shape shape = new Shape(first);
            for (int side : sides) {
                shape = shape.add(side);
            }
            return shape;
        }

        /** Scores from -2 to 2. */
        double[] scores() {
            return DoubleStream.iterate(0, i -> i + 1)
                    .map(i -> 2 * Math.sin(1.3 * i))
                    .limit((long) ITEMS * classes * voxels())
                    .toArray();
        }

        /** All classes, and every third voxel not annotated. */
        long[] truths() {
            long[] truths = new long[ITEMS * voxels()];
            for (int i = 0; i < truths.length; i++) {
                truths[i] = i % 3 == 1 ? 255 : i * 7 / 3 % classes;
            }
            return truths;
        }

        /** The place among the voxels of a place among the scores. */
        int voxel(int score) {
            return score / (classes * voxels()) * voxels() + score % voxels();
        }
    }

    record Result(double value, double[] gradient) {}

    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (String loss : Losses.names()) {
            for (int classes = 2; classes <= 4; classes++) {
                kinds.add(new Kind(loss, classes, List.of(3, 4)));
                kinds.add(new Kind(loss, classes, List.of(2, 3, 2)));
            }
        }
        return kinds;
    }

    private static List<Result> results(Kind kind, long[] truths, List<double[]> scores) {
        double[] weights = {0.3, 1, 1.5, 0.7};
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = new ScriptModule(manager, LossText.of(Losses.named(kind.loss())) + GRADIENT)) {
            NDArray y = manager.create(truths, kind.shape(ITEMS));
            NDArray w = manager.create(Arrays.copyOf(weights, kind.classes()));
            List<Result> results = new ArrayList<>();
            for (double[] each : scores) {
                NDArray x = manager.create(each, kind.shape(ITEMS, kind.classes()));
                NDList result = text.train(manager, "gradient", new NDList(x, y, w));
                results.add(new Result(result.get(0).getDouble(), result.get(1).toDoubleArray()));
            }
            return results;
        }
    }

    static Result result(Kind kind, long[] truths, double[] scores) {
        return results(kind, truths, List.of(scores)).get(0);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theGradientIsThatOfCentralDifferences(Kind kind) {
        double[] scores = kind.scores();
        List<double[]> changed = new ArrayList<>(List.of(scores));
        for (int i = 0; i < scores.length; i++) {
            changed.add(moved(scores, i, STEP));
            changed.add(moved(scores, i, -STEP));
        }
        List<Result> results = results(kind, kind.truths(), changed);
        for (int i = 0; i < scores.length; i++) {
            double slope = (results.get(2 * i + 1).value - results.get(2 * i + 2).value) / (2 * STEP);
            assertEquals(slope, results.get(0).gradient[i], 1e-9, "score " + i);
        }
    }

    private static double[] moved(double[] scores, int at, double by) {
        double[] moved = scores.clone();
        moved[at] += by;
        return moved;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theGradientIsExactlyZeroWhereNothingIsAnnotatedAndNowhereElse(Kind kind) {
        long[] truths = kind.truths();
        double[] gradient = result(kind, truths, kind.scores()).gradient;
        for (int i = 0; i < gradient.length; i++) {
            if (truths[kind.voxel(i)] == 255) {
                assertEquals(0.0, gradient[i]);
            } else {
                assertNotEquals(0.0, gradient[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void scoresThatAreNoNumbersDoNoHarmWhereNothingIsAnnotated(Kind kind) {
        long[] truths = kind.truths();
        double[] broken = kind.scores();
        double[] bad = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < broken.length; i++) {
            if (truths[kind.voxel(i)] == 255) {
                broken[i] = bad[i % bad.length];
            }
        }
        List<Result> results = results(kind, truths, List.of(kind.scores(), broken));
        assertEquals(results.get(0).value, results.get(1).value);
        assertArrayEquals(results.get(0).gradient, results.get(1).gradient);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whereNothingIsAnnotatedLossAndGradientAreZero(Kind kind) {
        long[] truths = new long[ITEMS * kind.voxels()];
        Arrays.fill(truths, 255);
        double[] broken = kind.scores();
        broken[1] = Double.NaN;
        for (Result result : results(kind, truths, List.of(kind.scores(), broken))) {
            assertEquals(0, result.value);
            assertArrayEquals(new double[broken.length], result.gradient);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anItemWithNothingAnnotatedHasNoGradientAndTheOtherHas(Kind kind) {
        long[] truths = kind.truths();
        Arrays.fill(truths, 0, kind.voxels(), 255);
        Result result = result(kind, truths, kind.scores());
        assertTrue(result.value > 0 && Double.isFinite(result.value));
        int half = result.gradient.length / 2;
        assertArrayEquals(new double[half], Arrays.copyOf(result.gradient, half));
        assertTrue(Arrays.stream(result.gradient, half, 2 * half).anyMatch(slope -> slope != 0));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aClassThatIsAbsentMakesNoNumberOutOfRange(Kind kind) {
        long[] truths = kind.truths();
        for (int i = 0; i < truths.length; i++) {
            truths[i] = truths[i] == 255 ? 255 : 0;
        }
        Result result = result(kind, truths, kind.scores());
        assertTrue(result.value > 0 && Double.isFinite(result.value));
        assertTrue(Arrays.stream(result.gradient).allMatch(Double::isFinite));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aClassThatIsNeitherThereNorSeenHasNoPart(Kind kind) {
        long[] truths = kind.truths();
        double[] scores = kind.scores();
        for (int i = 0; i < scores.length; i++) {
            boolean last = i / kind.voxels() % kind.classes() == kind.classes() - 1;
            scores[i] = last ? -1e4 : scores[i];
        }
        for (int i = 0; i < truths.length; i++) {
            truths[i] = truths[i] == kind.classes() - 1 ? 0 : truths[i];
        }
        double[] gradient = result(kind, truths, scores).gradient;
        for (int i = 0; i < gradient.length; i++) {
            if (scores[i] == -1e4) {
                assertEquals(0.0, Math.abs(gradient[i]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void surenessAboutTheTruthIsRewarded(Kind kind) {
        long[] truths = kind.truths();
        double[] right = new double[ITEMS * kind.classes() * kind.voxels()];
        for (int i = 0; i < right.length; i++) {
            long known = truths[kind.voxel(i)];
            right[i] = i / kind.voxels() % kind.classes() == known ? 1e4 : -1e4;
        }
        double[] wrong = Arrays.stream(right).map(score -> -score).toArray();
        List<Result> results = results(kind, truths, List.of(right, kind.scores(), wrong));
        assertEquals(0, results.get(0).value, 1e-5);
        assertTrue(results.get(1).value > 0.1);
        assertTrue(results.get(2).value > results.get(1).value && Double.isFinite(results.get(2).value));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void weightsHaveAPartWhereTheLossSaysSo(Kind kind) {
        Loss loss = Losses.named(kind.loss());
        String weightless = LossText.of(loss)
                + "  def plain(self, scores: Tensor, y: Tensor, weights: Tensor) -> Tensor:\n"
                + "    return (self).loss(scores, y, torch.ones_like(weights))\n";
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = new ScriptModule(manager, weightless)) {
            NDArray x = manager.create(kind.scores(), kind.shape(ITEMS, kind.classes()));
            NDArray y = manager.create(kind.truths(), kind.shape(ITEMS));
            NDArray w = manager.create(Arrays.copyOf(new double[] {0.3, 1, 1.5, 0.7}, kind.classes()));
            double weighted = text.infer(manager, "loss", new NDList(x, y, w))
                    .singletonOrThrow()
                    .getDouble();
            double plain = text.infer(manager, "plain", new NDList(x, y, w))
                    .singletonOrThrow()
                    .getDouble();
            assertEquals(loss.isWeighted(), weighted != plain);
        }
    }

    @Test
    void theNameInFilesOfFiguresIsKnown() {}
}
