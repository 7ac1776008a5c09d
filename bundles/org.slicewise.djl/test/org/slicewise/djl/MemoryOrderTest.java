// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order in memory decides how long a network takes, not what it computes. */
class MemoryOrderTest {

    private static final double TOLERANCE = 1e-4;

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.SmallNetworks#all")
    void bothOrdersGiveTheSame(SmallNetworks small) {
        float[] first = probabilities(small, MemoryOrder.CHANNELS_FIRST);
        float[] last = probabilities(small, MemoryOrder.CHANNELS_LAST);
        assertEquals(first.length, last.length);
        for (int i = 0; i < first.length; i++) {
            assertEquals(first[i], last[i], TOLERANCE, "value " + i);
        }
    }

    /** With the channels last, instance norm keeps a copy of its input for gradients. */
    @ParameterizedTest
    @MethodSource("org.slicewise.djl.SmallNetworks#all")
    void theFootprintCountsWhatAnOrderCosts(SmallNetworks small) {
        NetworkPlan last = plan(small, MemoryOrder.CHANNELS_LAST);
        long[] bytes = Footprint.bytes(last, small.image(1));
        long copied = 0;
        for (int i = 0; i < bytes.length; i++) {
            copied += last.lines().get(i).expression().contains("instance_norm") ? bytes[i] : 0;
        }
        long made = Footprint.of(last, 1, small.patch()).made();
        NetworkPlan first = plan(small, MemoryOrder.CHANNELS_FIRST);
        assertEquals(made - copied, Footprint.of(first, 1, small.patch()).made());
        assertTrue(made > copied);
    }

    private static NetworkPlan plan(SmallNetworks small, MemoryOrder order) {
        NetworkShape shape = small.plan().shape();
        return NetworkPlan.of(new Ordered(Networks.named(small.name()), order), shape);
    }

    private static float[] probabilities(SmallNetworks small, MemoryOrder order) {
        NetworkPlan plan = plan(small, order);
        try (NDManager manager = TestRuntime.manager();
                ScriptModule text = new ScriptModule(manager, StepText.inference(plan))) {
            Weights weights = Weights.starting(plan, manager, 7);
            long[] sizes = small.image(1).stream().mapToLong(Integer::longValue).toArray();
            int values = SmallNetworks.CHANNELS * small.patch().voxels();
            NDArray image = TestRuntime.array(manager, TestRuntime.sines(values, 1, 0.37), sizes);
            return text.infer(manager, "probabilities", new NDList(image), weights.parameters(), weights.statistics())
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    /** A network in another order than its own. */
    private record Ordered(Network network, MemoryOrder order) implements Network {

        @Override
        public String name() {
            return network.name();
        }

        @Override
        public String description() {
            return network.description();
        }

        @Override
        public int dimensions() {
            return network.dimensions();
        }

        @Override
        public List<NetworkOption> options() {
            return network.options();
        }

        @Override
        public int step(NetworkShape shape) {
            return network.step(shape);
        }

        @Override
        public String write(NetworkText text, NetworkShape shape) {
            return network.write(text, shape);
        }
    }
}
