// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.List;
import org.slicewise.djl.weights.StoredTensor;
import org.slicewise.segmentation.DescentSpec;

/**
 * Everything that decides how a training goes on, besides its specification and the patches it will see. A training
 * that goes on from it ends with the same weights bit for bit.
 *
 * @param weights the values of {@link NetworkPlan#tensors}: the parameters themselves, not their averages
 * @param slots what the optimiser keeps: for each parameter its tensors one after the other
 * @param sums for each parameter the sum of the gradients since the last update; none without accumulation
 * @param averages for each parameter its moving average; none without one
 * @param gathered how many batches the sums are of
 * @param updates how often the parameters changed
 * @param batches how many batches were seen
 */
record TrainingState(
        List<float[]> weights,
        List<float[]> slots,
        List<float[]> sums,
        List<float[]> averages,
        int gathered,
        int updates,
        int batches) {

    TrainingState {
        weights = List.copyOf(weights);
        slots = List.copyOf(slots);
        sums = List.copyOf(sums);
        averages = List.copyOf(averages);
    }

    /**
     * The tensors of such a state with names of their own, in the order of {@link #values}: those of the network first,
     * by the names they have there.
     */
    static List<StoredTensor> tensors(NetworkPlan plan, DescentSpec descent) {
        List<StoredTensor> tensors = new ArrayList<>(plan.stored());
        tensors.addAll(slots(plan, descent));
        if (descent.accumulation() > 1) {
            plan.parameters().forEach(parameter -> tensors.add(like(parameter, "sum")));
        }
        if (descent.average() > 0) {
            plan.parameters().forEach(parameter -> tensors.add(like(parameter, "average")));
        }
        return tensors;
    }

    /** The tensors of {@link #slots}. */
    static List<StoredTensor> slots(NetworkPlan plan, DescentSpec descent) {
        int slots = OptimizerText.of(descent.optimizer()).slots();
        List<StoredTensor> tensors = new ArrayList<>();
        for (TensorFact parameter : plan.parameters()) {
            for (int i = 0; i < slots; i++) {
                tensors.add(like(parameter, "slot-" + i));
            }
        }
        return tensors;
    }

    private static StoredTensor like(TensorFact parameter, String role) {
        return StoredTensor.floats("descent." + role + "." + parameter.name(), parameter.shape());
    }

    /** The values of all tensors, in the order of {@link #tensors}. */
    List<float[]> values() {
        List<float[]> values = new ArrayList<>(weights);
        values.addAll(slots);
        values.addAll(sums);
        values.addAll(averages);
        return values;
    }

    /**
     * The state whose tensors have these values.
     *
     * @param values in the order of {@link #tensors}
     * @throws IllegalArgumentException if there are not as many, or one has not the size its tensor has
     */
    static TrainingState of(
            NetworkPlan plan, DescentSpec descent, List<float[]> values, int gathered, int updates, int batches) {
        requireFit(tensors(plan, descent), values);
        int parameters = plan.parameters().size();
        int afterWeights = plan.tensors().size();
        int afterSlots = afterWeights + slots(plan, descent).size();
        int afterSums = afterSlots + (descent.accumulation() > 1 ? parameters : 0);
        return new TrainingState(
                values.subList(0, afterWeights),
                values.subList(afterWeights, afterSlots),
                values.subList(afterSlots, afterSums),
                values.subList(afterSums, values.size()),
                gathered,
                updates,
                batches);
    }

    private static void requireFit(List<StoredTensor> tensors, List<float[]> values) {
        if (values.size() != tensors.size()) {
            throw new IllegalArgumentException("The state of this training has %d tensors, but %d were given."
                    .formatted(tensors.size(), values.size()));
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).length != tensors.get(i).count()) {
                throw new IllegalArgumentException("The tensor \"%s\" must have %d values of shape %s, but has %d."
                        .formatted(
                                tensors.get(i).name(),
                                tensors.get(i).count(),
                                tensors.get(i).shape(),
                                values.get(i).length));
            }
        }
    }
}
