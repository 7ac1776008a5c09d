// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slicewise.volume.Seeds;

/**
 * The values of a network's tensors, in native memory.
 *
 * @param parameters the trained tensors, an argument of the name {@code p}
 * @param statistics the collected tensors, an argument of the name {@code s}; if the network collects nothing, one number
 *     in the place of the empty list that cannot be passed
 */
record Weights(NDList parameters, NDList statistics) {

    /** Copies into PyTorch's own memory, kernels with the channels last as the images are. */
    static final String OWN =
            """
              def own(self, given: List[Tensor]) -> List[Tensor]:
                copies = annotate(List[Tensor], [])
                for i in range(torch.len(given)):
                  one = given[i]
                  order = 0
                  if torch.eq(torch.dim(one), 4):
                    order = 2
                  if torch.eq(torch.dim(one), 5):
                    order = 3
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
        List<float[]> values = new ArrayList<>();
        for (TensorFact fact : plan.tensors()) {
            float[] known = given.get(fact.name());
            values.add(known != null ? known : fact.startValues(Seeds.generator(seed, "weights", fact.name(), 0)));
        }
        return of(plan, manager, values);
    }

    /**
     * Given values.
     *
     * @param manager owns the tensors and tells their device
     * @param values in the order of {@link NetworkPlan#tensors}
     */
    static Weights of(NetworkPlan plan, NDManager manager, List<float[]> values) {
        return packed(plan, manager, own(plan.tensors(), manager, values));
    }

    /** Copies of given tensors, in the order of {@link NetworkPlan#tensors}; the manager owns the copies. */
    static Weights copied(NetworkPlan plan, NDManager manager, NDList given) {
        return packed(plan, manager, own(manager, given));
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

    /** Tensors of given values, in the order in memory in which PyTorch works with them. */
    static NDList own(List<TensorFact> facts, NDManager manager, List<float[]> values) {
        try (NDManager scope = manager.newSubManager()) {
            NDList given = new NDList();
            for (int i = 0; i < facts.size(); i++) {
                given.add(scope.create(values.get(i), shape(facts.get(i))));
            }
            return own(manager, given);
        }
    }

    private static NDList own(NDManager manager, NDList given) {
        try (NDManager scope = manager.newSubManager();
                ScriptModule text = new ScriptModule(scope, OWN)) {
            NDList own = text.train(scope, "own", ScriptModule.listArgument("given", given));
            own.attach(manager);
            return own;
        }
    }

    private static Shape shape(TensorFact fact) {
        return new Shape(fact.shape().stream().mapToLong(Integer::longValue).toArray());
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
