// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;

/** The networks on slices in all their forms: sizes, learning, and images of any side they allow. */
class FlatNetworksTest {

    @ParameterizedTest
    @CsvSource({
        "inception-unet, variant=authors, 1, 3, 32041867",
        "inception-unet, variant=a, 1, 2, 32041850",
        "inception-unet, '', 3, 3, 32043019",
        "inception-unet, variant=punn-agarwal, 3, 1, 3902519",
        "inception-unet, variant=b, 1, 3, 3900849",
        "segformer, '', 1, 2, 47224002",
        "segformer, variant=b3, 3, 3, 47224771",
        "segformer, variant=b3, 3, 150, 47337814",
        "segformer, variant=b0, 3, 150, 3752694",
        "cam-wnet-style, attention=none, 1, 2, 25102500"
    })
    void parametersAreAsManyAsOfTheOriginal(String name, String options, int channels, int classes, long parameters) {
        assertEquals(parameters, plan(name, options, channels, classes).parameterCount());
    }

    @Test
    void theEncodersHaveTheParametersThatWeightsAreKnownFor() {
        assertEquals(44_072_128, sizeBelow(plan("segformer", "", 1, 2), "encoder."));
        assertEquals(14_714_688, sizeBelow(plan("cam-wnet-style", "", 1, 2), "encoder."));
        assertEquals(14_714_688, sizeBelow(plan("cam-wnet-style", "", 3, 2), "encoder."));
    }

    private static long sizeBelow(NetworkPlan plan, String prefix) {
        return plan.parameters().stream()
                .filter(fact -> fact.name().startsWith(prefix))
                .mapToLong(TensorFact::size)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "inception-unet, 'variant=authors,width=10'",
        "inception-unet, 'variant=punn-agarwal,width=25'",
        "segformer, variant=b0",
        "cam-wnet-style, 'attention=none,width=10'",
        "cam-wnet-style, 'attention=channel,width=10'",
        "cam-wnet-style, 'attention=gate,width=10'"
    })
    void everyParameterLearns(String name, String options) {
        TrainingSpec spec = TrainingSpec.defaults2d()
                .withNetwork(spec(name, options))
                .withOptimizer(new OptimizerSpec.AdamW(1e-3, 0))
                .withSeed(3);
        NetworkPlan plan = NetworkPlan.of(spec.network(), 1, 2, Patch.slice());
        Patch patch = new Patch(64, 64, 1);
        float[] image = TestRuntime.sines(2 * patch.voxels(), 1, 0.17);
        int[] classes = new int[image.length];
        Arrays.setAll(classes, i -> image[i] > 0.3 ? 1 : 0);
        try (Training training = Training.starting(plan, TestRuntime.manager(), spec)) {
            List<float[]> before = training.weights().values();
            for (int step = 0; step < 3; step++) {
                training.step(patch, image, classes, 1e-3);
            }
            List<float[]> after = training.weights().values();
            for (int i = 0; i < plan.parameters().size(); i++) {
                assertFalse(
                        Arrays.equals(before.get(i), after.get(i)),
                        plan.parameters().get(i).name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "inception-unet, 'variant=authors,width=10', 16, 48",
        "inception-unet, 'variant=punn-agarwal,width=25', 80, 16",
        "segformer, variant=b0, 96, 32",
        "segformer, variant=b0, 32, 160",
        "cam-wnet-style, width=10, 16, 80"
    })
    void anyMultipleOfTheStepFits(String name, String options, int height, int width) {
        NetworkPlan plan = plan(name, options, 1, 3);
        float[] probabilities = probabilities(plan, new long[] {1, 1, height, width});
        assertEquals(3 * height * width, probabilities.length);
        for (float probability : probabilities) {
            assertTrue(probability >= 0 && probability <= 1);
        }
    }

    @Test
    void aGreyImageIsSeenAsThreeEqualColours() {
        float[] grey = probabilities(plan("segformer", "variant=b0", 1, 2), new long[] {1, 1, 32, 32});
        float[] colours = probabilities(plan("segformer", "variant=b0", 3, 2), new long[] {1, 3, 32, 32});
        assertArrayEquals(grey, colours, 1e-5f);
    }

    /** Probabilities of images whose channels are equal. */
    private static float[] probabilities(NetworkPlan plan, long[] sizes) {
        int voxels = (int) (sizes[2] * sizes[3]);
        float[] slice = TestRuntime.sines(voxels, 1, 0.37);
        float[] image = new float[(int) sizes[1] * voxels];
        for (int i = 0; i < image.length; i++) {
            image[i] = slice[i % voxels];
        }
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = new ScriptModule(manager, StepText.inference(plan))) {
            Weights weights = Weights.starting(plan, manager, 7);
            NDArray array = TestRuntime.array(manager, image, sizes);
            return text.infer(manager, "probabilities", new NDList(array), weights.parameters(), weights.statistics())
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    private static NetworkPlan plan(String name, String options, int channels, int classes) {
        return NetworkPlan.of(spec(name, options), channels, classes, Patch.slice());
    }

    private static NetworkSpec spec(String name, String options) {
        Map<String, String> values = new TreeMap<>();
        for (String option : options.isEmpty() ? new String[0] : options.split(",")) {
            values.put(option.split("=")[0], option.split("=")[1]);
        }
        return NetworkSpec.of(name).with(values);
    }
}
