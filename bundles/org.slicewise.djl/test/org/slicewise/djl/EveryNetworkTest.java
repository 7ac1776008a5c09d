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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.segmentation.NetworkSpec;

/** What every network keeps to. */
class EveryNetworkTest {

    private static final int BATCH = 2;

    private static final String GRADIENTS =
            """
              def gradients(self, x: Tensor, p: List[Tensor], s: List[Tensor]) -> List[Tensor]:
                scores = (self).forward(torch.clone(x, memory_format=%s), p, s, True)
                given = torch.grad([torch.sum(torch.mul(scores, scores))], p)
                found = annotate(List[Tensor], [])
                for i in range(torch.len(p)):
                  _0 = torch.append(found, torch.detach(unchecked_cast(Tensor, given[i])))
                return found
            """;

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.SmallNetworks#all")
    void namesOfTensorsAreUnique(SmallNetworks small) {
        List<String> names =
                small.plan().tensors().stream().map(TensorFact::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size());
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.SmallNetworks#all")
    void theTextIsTheSameInEveryLanguage(SmallNetworks small) {
        String expected = small.plan().forward();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(expected, small.plan().forward());
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.SmallNetworks#all")
    void hasWordsForUsersAndAStepThatItsPatchKeepsTo(SmallNetworks small) {
        assertTrue(Networks.description(small.name()).endsWith("."));
        Networks.options(small.name())
                .forEach(option -> assertTrue(!option.meaning().isBlank(), option.name()));
        int step = Networks.step(NetworkSpec.of(small.name()).with(small.options()));
        small.image(1).stream().skip(2).forEach(side -> assertEquals(0, side % step, small.name()));
    }

    /** One score for each class and voxel: as many as the shape says, and their probabilities sum to one. */
    @ParameterizedTest
    @MethodSource("org.slicewise.djl.SmallNetworks#all")
    void probabilitiesOfEveryVoxelSumToOne(SmallNetworks small) {
        float[] probabilities = probabilities(small, 7);
        int voxels = small.patch().voxels();
        assertEquals(BATCH * SmallNetworks.CLASSES * voxels, probabilities.length);
        for (int i = 0; i < BATCH * voxels; i++) {
            float sum = 0;
            for (int c = 0; c < SmallNetworks.CLASSES; c++) {
                sum += probabilities[(i / voxels * SmallNetworks.CLASSES + c) * voxels + i % voxels];
            }
            assertEquals(1, sum, 1e-5);
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.SmallNetworks#all")
    void theSameSeedGivesTheSameNetworkAndAnotherAnother(SmallNetworks small) {
        assertArrayEquals(probabilities(small, 7), probabilities(small, 7));
        assertNotEquals(probabilities(small, 7)[0], probabilities(small, 8)[0]);
    }

    /** While training; {@code torch.grad} itself refuses a parameter that nothing uses. */
    @ParameterizedTest
    @MethodSource("org.slicewise.djl.SmallNetworks#all")
    void everyParameterGetsAFiniteGradient(SmallNetworks small) {
        NetworkPlan plan = small.plan();
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = new ScriptModule(
                        manager,
                        plan.forward() + GRADIENTS.formatted(plan.order().number(plan.dimensions())))) {
            Weights weights = Weights.starting(plan, manager, 3).trainable();
            NDList gradients = text.train(
                    manager,
                    "gradients",
                    new NDList(image(manager, small)),
                    weights.parameters(),
                    weights.statistics());
            assertEquals(plan.parameters().size(), gradients.size());
            for (int i = 0; i < gradients.size(); i++) {
                TensorFact fact = plan.parameters().get(i);
                assertEquals(
                        weights.parameters().get(i).getShape(), gradients.get(i).getShape(), fact.name());
                for (float value : gradients.get(i).toFloatArray()) {
                    assertTrue(Float.isFinite(value), fact.name());
                }
            }
        }
    }

    private static float[] probabilities(SmallNetworks small, long seed) {
        NetworkPlan plan = small.plan();
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = new ScriptModule(manager, StepText.inference(plan))) {
            Weights weights = Weights.starting(plan, manager, seed);
            NDArray found = text.infer(
                            manager,
                            "probabilities",
                            new NDList(image(manager, small)),
                            weights.parameters(),
                            weights.statistics())
                    .singletonOrThrow();
            long[] expected =
                    small.image(BATCH).stream().mapToLong(Integer::longValue).toArray();
            expected[1] = SmallNetworks.CLASSES;
            assertEquals(new Shape(expected), found.getShape());
            return found.toFloatArray();
        }
    }

    private static NDArray image(NDManager manager, SmallNetworks small) {
        long[] sizes = small.image(BATCH).stream().mapToLong(Integer::longValue).toArray();
        int values = BATCH * SmallNetworks.CHANNELS * small.patch().voxels();
        return TestRuntime.array(manager, TestRuntime.sines(values, 1, 0.37), sizes);
    }
}
