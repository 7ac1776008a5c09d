// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworksTest {

    @ParameterizedTest
    @CsvSource({"1, 3, 19073795", "1, 2, 19073730", "3, 3, 19075523"})
    void theSolidUNetHasTheParametersOfTheOriginal(int channels, int classes, long parameters) {
        NetworkPlan plan = NetworkPlan.of("unet-3d", new NetworkShape(channels, classes, 32, 4));
        assertEquals(parameters, plan.parameterCount());
    }

    @Test
    void theFlatUNetHasTheParametersOfTheSameNetworkInPyTorch() {
        assertEquals(
                1_927_907,
                NetworkPlan.of("unet-2d", new NetworkShape(1, 3, 32, 4)).parameterCount());
    }

    @Test
    void anUnknownNetworkIsAnsweredWithTheKnownOnes() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Networks.dimensions("v-net"));
        assertEquals("There is no network \"v-net\"; known are [unet-2d, unet-3d].", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> Losses.named("hinge"));
        assertEquals(
                "There is no loss \"hinge\"; known are [cross-entropy, dice-cross-entropy, dice-focal, soft-dice,"
                        + " weighted-cross-entropy].",
                e.getMessage());
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.Networks#names")
    void namesOfTensorsAreUnique(String name) {
        List<TensorFact> tensors =
                NetworkPlan.of(name, new NetworkShape(2, 3, 4, 3)).tensors();
        assertEquals(
                tensors.size(),
                new HashSet<>(tensors.stream().map(TensorFact::name).toList()).size());
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.Networks#names")
    void theTextOfANetworkIsTheSameInEveryLanguage(String name) {
        NetworkShape shape = new NetworkShape(2, 3, 4, 3);
        String expected = NetworkPlan.of(name, shape).forward();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(expected, NetworkPlan.of(name, shape).forward());
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.Networks#names")
    void probabilitiesOfEveryVoxelSumToOne(String name) {
        NetworkShape shape = new NetworkShape(2, 3, 4, 3);
        float[] probabilities = probabilities(name, shape, 7);
        int voxels = probabilities.length / 6;
        for (int item = 0; item < 2; item++) {
            for (int i = 0; i < voxels; i++) {
                int at = item * 3 * voxels + i;
                assertEquals(1, probabilities[at] + probabilities[at + voxels] + probabilities[at + 2 * voxels], 1e-5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.Networks#names")
    void theSameSeedGivesTheSameNetworkAndAnotherAnother(String name) {
        NetworkShape shape = new NetworkShape(2, 3, 4, 2);
        assertArrayEquals(probabilities(name, shape, 7), probabilities(name, shape, 7));
        assertNotEquals(probabilities(name, shape, 7)[0], probabilities(name, shape, 8)[0]);
    }

    @Test
    void startValuesAreThoseOfPyTorch() {
        TensorFact kernel = NetworkPlan.of("unet-2d", new NetworkShape(1, 2, 16, 2))
                .parameters()
                .get(4);
        assertEquals(List.of(16, 16, 3, 3), kernel.shape());
        float[] values = kernel.startValues(new Random(1));
        double bound = 1 / Math.sqrt(16 * 9);
        double squares = 0;
        for (float value : values) {
            assertTrue(Math.abs(value) <= bound);
            squares += value * value;
        }
        assertEquals(bound / Math.sqrt(3), Math.sqrt(squares / values.length), bound / 30);
    }

    /** The probabilities of two images with sides 8. */
    private static float[] probabilities(String name, NetworkShape shape, long seed) {
        NetworkPlan plan = NetworkPlan.of(name, shape);
        long[] sides = LongStream.concat(
                        LongStream.of(2, shape.channels()),
                        LongStream.generate(() -> 8).limit(plan.dimensions()))
                .toArray();
        int size = (int) LongStream.of(sides).reduce(1, (a, b) -> a * b);
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = new ScriptModule(manager, StepText.inference(plan))) {
            Weights weights = Weights.starting(plan, manager, seed);
            NDArray image = TestRuntime.array(manager, TestRuntime.sines(size, 1, 0.37), sides);
            return text.infer(manager, "probabilities", new NDList(image), weights.parameters(), weights.statistics())
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }
}
