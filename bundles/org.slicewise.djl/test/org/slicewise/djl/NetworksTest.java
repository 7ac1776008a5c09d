// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** The figures of MONAI 1.2.0. */
    @ParameterizedTest
    @CsvSource({
        "8, 1, 2, 1176186", "8, 1, 3, 1176195", "8, 4, 3, 1176843",
        "16, 1, 2, 4700914", "16, 1, 3, 4700931", "16, 4, 3, 4702227",
        "32, 1, 2, 18796002", "32, 1, 3, 18796035", "32, 4, 3, 18798627"
    })
    void segResNetHasTheParametersOfTheSameNetworkInMonai(int filters, int channels, int classes, long parameters) {
        NetworkSpec spec = NetworkSpec.of("segresnet").with("init-filters", Integer.toString(filters));
        assertEquals(
                parameters,
                NetworkPlan.of(spec, channels, classes, Patch.block()).parameterCount());
    }

    /** The figures of MONAI 1.2.0. */
    @ParameterizedTest
    @CsvSource({"64, 2, 92728546", "64, 1, 92728529", "96, 2, 92783842", "96, 14, 92784046"})
    void unetrHasTheParametersOfTheSameNetworkInMonai(int z, int classes, long parameters) {
        Patch patch = new Patch(96, 96, z);
        assertEquals(
                parameters,
                NetworkPlan.of(NetworkSpec.of("unetr"), 1, classes, patch).parameterCount());
        NetworkSpec sized = NetworkSpec.of("unetr").with("image-size", "%s,96,96".formatted(z));
        assertEquals(
                parameters, NetworkPlan.of(sized, 1, classes, Patch.block()).parameterCount());
    }

    /** The figures of MONAI 1.2.0. */
    @ParameterizedTest
    @CsvSource({"16, 5909130", "32, 23625986", "64, 94482930"})
    void attentionUNetHasTheParametersOfTheSameNetworkInMonai(int width, long parameters) {
        String channels = IntStream.range(0, 5)
                .mapToObj(level -> String.valueOf(width << level))
                .collect(Collectors.joining(","));
        NetworkSpec spec = NetworkSpec.of("attention-unet").with("channels", channels);
        assertEquals(parameters, NetworkPlan.of(spec, 1, 2, Patch.block()).parameterCount());
    }

    @Test
    void theSmallestAttentionUNetIsTheUsualOne() {
        NetworkSpec spec = NetworkSpec.of("attention-unet");
        assertEquals(5_909_130, NetworkPlan.of(spec, 1, 2, Patch.block()).parameterCount());
        assertEquals(16, Networks.step(spec));
        assertEquals(6, Networks.step(spec.with("channels", "4,8,16").with("strides", "3,2")));
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertRefused(
                block("attention-unet", "strides", "2,2"),
                "\"network.strides\" must have one number less",
                "4, but has 2");
        assertRefused(block("segresnet", "init-filters", "12"), "\"network.init-filters\" must be a multiple of 8");
        assertRefused(block("unetr", "heads", "5"), "\"network.hidden\" must be a multiple of \"network.heads\", 5");
    }

    @Test
    void unetrIsMadeForOneSizeOfPatches() {
        NetworkSpec spec = NetworkSpec.of("unetr");
        assertPlanRefused(spec, Patch.block(), "multiples of 16, but they are [0, 0, 0]");
        assertPlanRefused(spec, new Patch(16, 16, 24), "multiples of 16, but they are [24, 16, 16]");
        assertPlanRefused(spec.with("image-size", "16,32"), Patch.block(), "three sides, z, y and x", "[16, 32]");
        assertPlanRefused(
                spec.with("image-size", "16,16,32"), new Patch(16, 16, 32), "is [16, 16, 32]", "sides [32, 16, 16]");
        NetworkSpec shrunk = spec.with("shrink", "2");
        assertEquals(
                NetworkPlan.of(spec, 1, 2, new Patch(16, 16, 32)).parameterCount(),
                NetworkPlan.of(shrunk, 1, 2, new Patch(32, 32, 64)).parameterCount());
        assertTrue(NetworkPlan.of(shrunk, 1, 2, new Patch(32, 32, 64)).isFixed());
    }

    private static TrainingSpec block(String network, String option, String value) {
        return TrainingSpec.defaults3d().withNetwork(NetworkSpec.of(network).with(option, value));
    }

    private static void assertPlanRefused(NetworkSpec spec, Patch patch, String... parts) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> NetworkPlan.of(spec, 1, 2, patch));
        for (String part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }

    @Test
    void theFlatUNetHasTheParametersOfTheSameNetworkInPyTorch() {
        NetworkSpec spec = NetworkSpec.of("unet-2d").with("base-channels", "32");
        assertEquals(1_927_907, NetworkPlan.of(spec, 1, 3, Patch.slice()).parameterCount());
    }

    @Test
    void anUnknownNetworkIsAnsweredWithTheKnownOnes() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Networks.dimensions("v-net"));
        assertEquals("There is no network \"v-net\"; known are %s.".formatted(Networks.names()), e.getMessage());
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
}
