// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.slicewise.djl.weights.StoredTensor;
import org.slicewise.volume.Seeds;

/**
 * The values of a network's tensors, in native memory.
 *
 * @param parameters the trained tensors, an argument of the name {@code p}
 * @param statistics the collected tensors, an argument of the name {@code s}; if the network collects nothing, one number
 *     in the place of the empty list that cannot be passed
 */
record Weights(NDList parameters, NDList statistics) {

    /** Copies into PyTorch's own memory, kernels of 2 and of 3 dimensions in the order of the images. */
    private static final String OWN =
            """
              def own(self, given: List[Tensor]) -> List[Tensor]:
                copies = annotate(List[Tensor], [])
                for i in range(torch.len(given)):
                  one = given[i]
                  order = 0
                  if torch.eq(torch.dim(one), 4):
                    order = %s
                  if torch.eq(torch.dim(one), 5):
                    order = %s
                  _0 = torch.append(copies, torch.clone(one, memory_format=order))
                return copies
            """;

    /** Start values; every tensor has a generator of its own, made from the seed and its name. */
    static Weights starting(NetworkPlan plan, NDManager manager, long seed) {
        return starting(plan, manager, seed, Map.of());
    }

    /**
     * Start values, of which some are given.
     *
     * @param given values of tensors by their names, for instance those of a {@code PretrainedWeights}; the others start
     *     as if none were given
     */
    static Weights starting(NetworkPlan plan, NDManager manager, long seed, Map<String, float[]> given) {
        List<TensorFact> facts = plan.tensors();
        return packed(plan, manager, own(plan, plan.stored(), manager, i -> start(facts.get(i), seed, given)));
    }

    private static float[] start(TensorFact fact, long seed, Map<String, float[]> given) {
        float[] known = given.get(fact.name());
        return known != null ? known : fact.startValues(Seeds.generator(seed, "weights", fact.name(), 0));
    }

    /**
     * Given values.
     *
     * @param manager owns the tensors and tells their device
     * @param values in the order of {@link NetworkPlan#tensors}
     */
    static Weights of(NetworkPlan plan, NDManager manager, List<float[]> values) {
        return packed(plan, manager, own(plan, plan.stored(), manager, values::get));
    }

    /** Copies of given tensors, in the order of {@link NetworkPlan#tensors}; the manager owns the copies. */
    static Weights copied(NetworkPlan plan, NDManager manager, NDList given) {
        try (ScriptModule text = copying(plan, manager)) {
            return packed(plan, manager, own(text, manager, given));
        }
    }

    private static Weights packed(NetworkPlan plan, NDManager manager, NDList all) {
        int parameters = plan.parameters().size();
        NDList statistics = new NDList(all.subList(parameters, all.size()));
        if (statistics.isEmpty()) {
            statistics.add(manager.create(0f));
        }
        return new Weights(
                ScriptModule.listArgument("p", new NDList(all.subList(0, parameters))),
                ScriptModule.listArgument("s", statistics));
    }

    /**
     * Tensors in the order in memory in which the network works with them.
     *
     * @param values those of each tensor, asked for one after the other and not kept
     */
    static NDList own(NetworkPlan plan, List<StoredTensor> tensors, NDManager manager, IntFunction<float[]> values) {
        try (ScriptModule text = copying(plan, manager)) {
            NDList own = new NDList();
            for (int i = 0; i < tensors.size(); i++) {
                Shape shape = new Shape(tensors.get(i).shape());
                try (NDManager scope = manager.newSubManager()) {
                    own.add(own(text, manager, new NDList(scope.create(values.apply(i), shape)))
                            .singletonOrThrow());
                }
            }
            return own;
        }
    }

    private static NDList own(ScriptModule text, NDManager manager, NDList given) {
        try (NDManager scope = manager.newSubManager()) {
            NDList own = text.train(scope, "own", ScriptModule.listArgument("given", given));
            own.attach(manager);
            return own;
        }
    }

    private static ScriptModule copying(NetworkPlan plan, NDManager manager) {
        return new ScriptModule(
                manager, OWN.formatted(plan.order().number(2), plan.order().number(3)));
    }

    /** Makes the parameters take gradients. */
    Weights trainable() {
        parameters.forEach(parameter -> parameter.setRequiresGradient(true));
        return this;
    }

    /** Copies of all values, in the order of {@link NetworkPlan#tensors}. */
    List<float[]> values() {
        List<float[]> values = new ArrayList<>();
        parameters.forEach(array -> values.add(array.toFloatArray()));
        statistics.stream()
                .filter(array -> !array.getShape().isScalar())
                .forEach(array -> values.add(array.toFloatArray()));
        return values;
    }

    /** Zeros of the size of each parameter, {@code slots} following each other for each, as an argument {@code m}. */
    NDList slots(int slots) {
        NDList zeros = new NDList();
        for (NDArray parameter : parameters) {
            for (int i = 0; i < slots; i++) {
                zeros.add(zeros(parameter));
            }
        }
        return ScriptModule.listArgument("m", zeros);
    }

    /**
     * Zeros in the same order in memory, which DJL's {@code zerosLike} does not keep: sums over an array depend on it in
     * their last digits.
     */
    static NDArray zeros(NDArray parameter) {
        return parameter.duplicate().subi(parameter);
    }
}
