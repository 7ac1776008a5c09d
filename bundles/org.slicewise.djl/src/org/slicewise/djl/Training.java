// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.SparseMask;

/**
 * A network in training: its weights, the state of its descent, and the text of one step.
 *
 * <p>Where gradients are accumulated, every batch of a group adds its gradients, and the last one makes an update by
 * their mean; a batch without annotated voxels, or whose loss or gradient is not finite, counts for the group but not
 * for the mean. The statistics of batch norm move with every batch.
 */
final class Training implements AutoCloseable {

    private final NetworkPlan plan;
    private final NDManager manager;
    private final ScriptModule text;
    private final Weights weights;
    private final Descent descent;
    private final NDArray classWeights;
    private final Upload imageBytes = new Upload(DataType.FLOAT32);
    private final Upload classBytes = new Upload(DataType.UINT8);
    private float gradient = Float.NaN;
    private boolean hasFiniteGradient = true;

    private Training(NetworkPlan plan, NDManager manager, TrainingSpec spec, Weights weights, Descent descent) {
        this.plan = plan;
        this.manager = manager;
        this.descent = descent;
        this.weights = weights.trainable();
        text = new ScriptModule(manager, StepText.training(plan, Losses.named(spec.loss()), spec.descent()));
        classWeights = manager.create(classWeights(spec.classWeights()));
    }

    /** A network with start values. The manager is closed with the training. */
    static Training starting(NetworkPlan plan, NDManager manager, TrainingSpec spec) {
        return starting(Weights.starting(plan, manager, spec.seed()), manager, plan, spec);
    }

    /** A network with these weights. Their manager is closed with the training. */
    static Training starting(Weights weights, NDManager manager, NetworkPlan plan, TrainingSpec spec) {
        return new Training(plan, manager, spec, weights, Descent.starting(spec.descent(), weights));
    }

    /**
     * A training that goes on from a state. The manager is closed with the training.
     *
     * @param state of a training of the same network with the same descent, see {@link TrainingState#of}
     */
    static Training resumed(NetworkPlan plan, NDManager manager, TrainingSpec spec, TrainingState state) {
        Weights weights = Weights.of(plan, manager, state.weights());
        return new Training(plan, manager, spec, weights, Descent.of(plan, manager, spec.descent(), state));
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
     * One step.
     *
     * @param image {@code [count][channel][z][y][x]}
     * @param classes {@code [count][z][y][x]}, 255 where not annotated
     * @param rate learning rate of the update, if this batch makes one
     * @return the loss before the step, 0 if nothing of the batch is annotated; nothing was learned if it or its gradient is
     *     not finite
     */
    float step(Patch patch, float[] image, int[] classes, double rate) {
        boolean isAnnotated = Arrays.stream(classes).anyMatch(label -> label != SparseMask.UNANNOTATED);
        gradient = Float.NaN;
        hasFiniteGradient = true;
        float loss = isAnnotated ? learn(patch, image, classes, rate) : 0;
        descent.seen(isAnnotated && Float.isFinite(loss) && hasFiniteGradient);
        if (descent.isGroupComplete()) {
            settle(rate);
        }
        return loss;
    }

    /** The tensors of a step live in a scope of their own, since what they make is freed with them. */
    private float learn(Patch patch, float[] image, int[] classes, double rate) {
        int count = classes.length / patch.voxels();
        try (NDManager scope = manager.newSubManager()) {
            NDArray images =
                    images(image).of(scope, shape(patch, count, plan.shape().channels()));
            NDArray labels = labels(classes).of(scope, shape(patch, count));
            NDList figures = new NDList(scope.create(rate), scope.create((double) descent.nextUpdate()));
            Stream<NDList> first = Stream.of(
                    new NDList(images, labels, classWeights), figures, weights.parameters(), weights.statistics());
            float[] result = text.train(scope, "step", joined(first, descent.stepArguments()))
                    .singletonOrThrow()
                    .toFloatArray();
            gradient = Float.isFinite(result[0]) ? result[1] : Float.NaN;
            hasFiniteGradient = Float.isFinite(result[1]);
            return result[0];
        }
    }

    /**
     * Makes an update by what the batches of an incomplete group gathered, if there is anything; to be called after the
     * last batch.
     */
    void settle(double rate) {
        if (descent.gathered() == 0) {
            return;
        }
        try (NDManager scope = manager.newSubManager()) {
            NDList figures =
                    new NDList(scope.create((double) descent.gathered()), scope.create(rate), scope.create((double)
                            descent.nextUpdate()));
            text.train(scope, "settle", joined(Stream.of(figures, weights.parameters()), descent.settleArguments()));
        }
        descent.settled();
    }

    private static NDList[] joined(Stream<NDList> first, NDList... last) {
        return Stream.concat(first, Stream.of(last)).toArray(NDList[]::new);
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
        return new Shape(first)
                .add(patch.sides().stream().mapToLong(Integer::longValue).toArray());
    }

    /** The Euclidean norm of the last step's gradient before it was clipped; not a number if there was none. */
    float gradient() {
        return gradient;
    }

    /** False if the loss of the last step was finite, but not its gradient, so that nothing was learned. */
    boolean hasFiniteGradient() {
        return hasFiniteGradient;
    }

    /** The weights a segmenter would get now: the averages of the parameters where the descent asks for them. */
    Weights weights() {
        return descent.result(weights);
    }

    /** A copy of everything that decides how the training goes on. */
    TrainingState state() {
        return descent.state(weights);
    }

    @Override
    public void close() {
        text.close();
        manager.close();
        NativeTuning.giveBack();
    }
}
