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
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;

class NetworksTest {

    @ParameterizedTest
    @CsvSource({"1, 3, 19073795", "1, 2, 19073730", "3, 3, 19075523"})
    void theSolidUNetHasTheParametersOfTheOriginal(int channels, int classes, long parameters) {
        NetworkPlan plan = NetworkPlan.of(NetworkSpec.of("unet-3d"), channels, classes, Patch.block());
        assertEquals(parameters, plan.parameterCount());
    }

    @Test
    void theFlatUNetHasTheParametersOfTheSameNetworkInPyTorch() {
        NetworkSpec spec = NetworkSpec.of("unet-2d").with("base-channels", "32");
        assertEquals(1_927_907, NetworkPlan.of(spec, 1, 3, Patch.slice()).parameterCount());
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

    @Test
    void aPatchMustFitTheNetwork() {
        TrainingSpec flat = TrainingSpec.defaults2d();
        assertRefused(
                flat.withOption("levels", 5).withPatch(new Patch(48, 40, 1)), "patch y", "multiple of 16", "is 40");
        assertRefused(TrainingSpec.defaults3d().withPatch(new Patch(48, 40, 12)), "patch z", "multiple of 8", "is 12");
        Networks.check(flat.withPatch(new Patch(48, 40, 1)));
    }

    @Test
    void optionsAreKnownAndWithinTheirRange() {
        TrainingSpec spec = TrainingSpec.defaults2d();
        assertRefused(spec.withOption("levels", 7), "\"network.levels\" must be", "from 1 to 6", "is \"7\"");
        assertRefused(spec.withOption("depth", 7), "no option \"depth\"", "[base-channels, levels, shrink]");
    }

    private static void assertRefused(TrainingSpec spec, String... parts) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Networks.check(spec));
        for (String part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.Networks#names")
    void namesOfTensorsAreUnique(String name) {
        List<TensorFact> tensors = plan(name).tensors();
        assertEquals(
                tensors.size(),
                new HashSet<>(tensors.stream().map(TensorFact::name).toList()).size());
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.Networks#names")
    void theTextOfANetworkIsTheSameInEveryLanguage(String name) {
        String expected = plan(name).forward();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(expected, plan(name).forward());
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.Networks#names")
    void probabilitiesOfEveryVoxelSumToOne(String name) {
        float[] probabilities = probabilities(name, 7);
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
        assertArrayEquals(probabilities(name, 7), probabilities(name, 7));
        assertNotEquals(probabilities(name, 7)[0], probabilities(name, 8)[0]);
    }

    @Test
    void startValuesAreThoseOfPyTorch() {
        TensorFact kernel = NetworkPlan.of(NetworkSpec.of("unet-2d"), 1, 2, Patch.slice())
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

    /** The network for images of two channels and three classes, small where it can be. */
    private static NetworkPlan plan(String name) {
        NetworkSpec spec = NetworkSpec.of(name).with(Map.of("base-channels", "4", "levels", "3"));
        return NetworkPlan.of(spec, 2, 3, new Patch(8, 8, Networks.dimensions(name) == 2 ? 1 : 8));
    }

    /** The probabilities of two images with sides 8. */
    private static float[] probabilities(String name, long seed) {
        NetworkPlan plan = plan(name);
        long[] sides = LongStream.concat(
                        LongStream.of(2, 2), LongStream.generate(() -> 8).limit(plan.dimensions()))
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
