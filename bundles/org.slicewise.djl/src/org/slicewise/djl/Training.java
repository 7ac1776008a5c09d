// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;

/** A network in training: its weights, the state of its optimiser, and the text of one step. */
final class Training implements AutoCloseable {

    private final NetworkPlan plan;
    private final NDManager manager;
    private final ScriptModule text;
    private final int slotCount;
    private Weights weights;
    private NDList slots;
    private final NDArray classWeights;
    private final Upload imageBytes = new Upload(DataType.FLOAT32);
    private final Upload classBytes = new Upload(DataType.UINT8);
    private int updates;

    /** A network with start values. The manager is closed with the training. */
    Training(NetworkPlan plan, NDManager manager, TrainingSpec spec) {
        this.plan = plan;
        this.manager = manager;
        OptimizerText optimizer = OptimizerText.of(spec.descent().optimizer());
        text = new ScriptModule(manager, StepText.training(plan, Losses.named(spec.loss()), optimizer));
        weights = Weights.starting(plan, manager, spec.seed()).trainable();
        slotCount = optimizer.slots();
        slots = weights.slots(slotCount);
        classWeights = manager.create(classWeights(spec.classWeights()));
    }

    private float[] classWeights(List<Double> given) {
        float[] values = new float[plan.shape().classes()];
        Arrays.fill(values, 1);
        for (int i = 0; i < given.size(); i++) {
            values[i] = given.get(i).floatValue();
        }
        return values;
    }

    /**
     * One step; its tensors live in a scope of their own, since what they make is freed with them.
     *
     * @param image {@code [count][channel][z][y][x]}
     * @param classes {@code [count][z][y][x]}, 255 where not annotated
     * @return the loss before the step, 0 if nothing of the batch is annotated; nothing was learned if it is not finite
     */
    float step(Patch patch, float[] image, int[] classes, double rate) {
        updates++;
        int count = classes.length / patch.voxels();
        try (NDManager scope = manager.newSubManager()) {
            NDArray images =
                    images(image).of(scope, shape(patch, count, plan.shape().channels()));
            NDArray labels = labels(classes).of(scope, shape(patch, count));
            return text.train(
                            scope,
                            "step",
                            new NDList(images, labels, classWeights),
                            new NDList(scope.create(rate), scope.create((double) updates)),
                            weights.parameters(),
                            weights.statistics(),
                            slots)
                    .singletonOrThrow()
                    .getFloat();
        }
    }

    private Upload images(float[] image) {
        imageBytes
                .sized(Math.multiplyExact(image.length, Float.BYTES))
                .asFloatBuffer()
                .put(image);
        return imageBytes;
    }

    private Upload labels(int[] classes) {
        ByteBuffer bytes = classBytes.sized(classes.length);
        for (int i = 0; i < classes.length; i++) {
            bytes.put(i, (byte) classes[i]);
        }
        return classBytes;
    }

    private static Shape shape(Patch patch, long... first) {
        Shape shape = new Shape(first);
        return patch.isFlat() ? shape.add(patch.y(), patch.x()) : shape.add(patch.z(), patch.y(), patch.x());
    }

    /** The weights as they are now. */
    Weights weights() {
        return weights;
    }

    /** All that decides how the training goes on. The values are copied one by one, when they are asked for. */
    TrainingState state() {
        NDList arrays = new NDList();
        arrays.addAll(weights.parameters());
        arrays.addAll(weights.statistics());
        arrays.addAll(slots);
        return new TrainingState(tensors(), new FetchedValues(arrays), updates);
    }

    /** Values that lie in native memory until they are asked for. */
    private static final class FetchedValues extends AbstractList<float[]> {
        private final NDList arrays;

        FetchedValues(NDList arrays) {
            this.arrays = arrays;
        }

        @Override
        public float[] get(int index) {
            return arrays.get(index).toFloatArray();
        }

        @Override
        public int size() {
            return arrays.size();
        }
    }

    /** What is known of the tensors of {@link #state}. */
    List<TensorFact> tensors() {
        List<TensorFact> tensors = plan.tensors();
        for (TensorFact parameter : plan.parameters()) {
            for (int i = 0; i < slotCount; i++) {
                tensors.add(new TensorFact(
                        "optimizer." + i + "." + parameter.name(), parameter.shape(), parameter.start()));
            }
        }
        return tensors;
    }

    /** Goes on from a state of a training of the same plan and specification. */
    void restore(TrainingState state) {
        updates = state.updates();
        int own = plan.tensors().size();
        weights.parameters().close();
        weights.statistics().close();
        slots.close();
        weights = Weights.of(plan, manager, state.values().subList(0, own)).trainable();
        slots = ScriptModule.listArgument(
                "m",
                Weights.own(
                        state.tensors().subList(own, state.tensors().size()),
                        manager,
                        state.values().subList(own, state.values().size())));
    }

    @Override
    public void close() {
        text.close();
        manager.close();
    }
}
