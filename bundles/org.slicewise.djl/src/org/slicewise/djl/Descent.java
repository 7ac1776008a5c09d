// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import org.slicewise.djl.weights.StoredTensor;
import org.slicewise.segmentation.DescentSpec;

/** What a training keeps beside the weights to go downhill, in native memory. */
final class Descent {

    private final DescentSpec spec;
    private final NDList slots;
    private final NDList sums;
    private final NDList averages;
    private int gathered;
    private int updates;
    private int batches;

    private Descent(DescentSpec spec, NDList slots, NDList sums, NDList averages) {
        this.spec = spec;
        this.slots = ScriptModule.listArgument("m", slots);
        this.sums = ScriptModule.listArgument("a", sums);
        this.averages = ScriptModule.listArgument("e", averages);
    }

    /** The beginning of a training: nothing was seen, and averages are the weights, which take no gradients yet. */
    static Descent starting(DescentSpec spec, Weights weights) {
        NDList sums = new NDList();
        NDList averages = new NDList();
        for (NDArray parameter : weights.parameters()) {
            if (spec.accumulation() > 1) {
                sums.add(Weights.zeros(parameter));
            }
            if (spec.average() > 0) {
                averages.add(parameter.duplicate());
            }
        }
        NDList slots = weights.slots(OptimizerText.of(spec.optimizer()).slots());
        return new Descent(spec, slots, sums, averages);
    }

    /** Where a training was in a given state. */
    static Descent of(NetworkPlan plan, NDManager manager, DescentSpec spec, TrainingState state) {
        List<StoredTensor> parameters =
                plan.parameters().stream().map(TensorFact::stored).toList();
        Descent descent = new Descent(
                spec,
                Weights.own(plan, TrainingState.slots(plan, spec), manager, state.slots()::get),
                state.sums().isEmpty() ? new NDList() : Weights.own(plan, parameters, manager, state.sums()::get),
                state.averages().isEmpty()
                        ? new NDList()
                        : Weights.own(plan, parameters, manager, state.averages()::get));
        descent.gathered = state.gathered();
        descent.updates = state.updates();
        descent.batches = state.batches();
        return descent;
    }

    /** The number of the next update, from 1 on. */
    int nextUpdate() {
        return updates + 1;
    }

    /** How many batches make the sums of gradients. */
    int gathered() {
        return gathered;
    }

    /** True if the last batch seen completes a group of batches that makes one update. */
    boolean isGroupComplete() {
        return batches % spec.accumulation() == 0;
    }

    /** The last arguments of a step. */
    NDList[] stepArguments() {
        return spec.accumulation() > 1 ? new NDList[] {sums} : withAverages(slots);
    }

    /** The last arguments of an update by gathered gradients. */
    NDList[] settleArguments() {
        return withAverages(slots, sums);
    }

    private NDList[] withAverages(NDList... lists) {
        if (averages.isEmpty()) {
            return lists;
        }
        NDList[] more = Arrays.copyOf(lists, lists.length + 1);
        more[lists.length] = averages;
        return more;
    }

    /** A batch was seen, of which something was learned or gathered, or nothing. */
    void seen(boolean learned) {
        batches++;
        if (learned && spec.accumulation() > 1) {
            gathered++;
        } else if (learned) {
            updates++;
        }
    }

    /** What was gathered made an update. */
    void settled() {
        gathered = 0;
        updates++;
    }

    /** The weights a segmenter gets: the averages, if there are any. */
    Weights result(Weights weights) {
        return averages.isEmpty() ? weights : new Weights(averages, weights.statistics());
    }

    /** Copies of everything, and of the weights. */
    TrainingState state(Weights weights) {
        return new TrainingState(
                weights.values(), values(slots), values(sums), values(averages), gathered, updates, batches);
    }

    private static List<float[]> values(NDList arrays) {
        return arrays.stream().map(NDArray::toFloatArray).toList();
    }
}
