// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.List;
import org.slicewise.interpolation.AffinitySpec;
import org.slicewise.segmentation.OptimizerSpec;

/** The feature network in training: its weights, the state of Adam, and the text of one step. */
final class AffinityTraining implements AutoCloseable {

    private final AffinitySpec spec;
    private final NDManager manager;
    private final ScriptModule text;
    private final Weights weights;
    private final NDList slots;
    private final Window window;
    private final Upload targetBytes = new Upload(DataType.FLOAT32);
    private final Upload sourceBytes = new Upload(DataType.FLOAT32);
    private int updates;

    /** A network with start values. The manager is closed with the training. */
    AffinityTraining(NDManager manager, AffinitySpec spec) {
        this.spec = spec;
        this.manager = manager;
        NetworkPlan plan = FeatureNetwork.plan();
        OptimizerText adam = OptimizerText.of(new OptimizerSpec.AdamW(spec.rate(), 0));
        text = new ScriptModule(manager, AffinityText.training(plan, adam));
        weights = Weights.starting(plan, manager, spec.seed()).trainable();
        window = Window.of(spec, manager);
        slots = weights.slots(adam.slots());
    }

    /**
     * One step; its tensors live in a scope of their own, since what they make is freed with them.
     *
     * @return the loss before the step; nothing was learned if it is not finite
     */
    float step(List<SlicePairs.Pair> pairs, double rate) {
        updates++;
        FloatBuffer targets = room(targetBytes, pairs.size());
        FloatBuffer sources = room(sourceBytes, pairs.size());
        pairs.forEach(pair -> {
            targets.put(pair.target());
            sources.put(pair.source());
        });
        Shape shape = new Shape(pairs.size(), 1, spec.crop(), spec.crop());
        try (NDManager scope = manager.newSubManager()) {
            NDArray target = targetBytes.of(scope, shape);
            NDArray source = sourceBytes.of(scope, shape);
            return text.train(
                            scope,
                            "step",
                            new NDList(target, source, window.radius(), window.scale(), window.prior()),
                            new NDList(scope.create(rate), scope.create((double) updates)),
                            weights.parameters(),
                            weights.statistics(),
                            slots)
                    .singletonOrThrow()
                    .getFloat();
        }
    }

    private FloatBuffer room(Upload upload, int pairs) {
        return upload.sized(Math.multiplyExact(pairs * spec.crop() * spec.crop(), Float.BYTES))
                .asFloatBuffer();
    }

    /** The weights as they are now. */
    Weights weights() {
        return weights;
    }

    @Override
    public void close() {
        text.close();
        manager.close();
        NativeTuning.giveBack();
    }
}
