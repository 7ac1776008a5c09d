// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.slicewise.segmentation.OptimizerSpec;

/** An auto-encoder in training, and in use while it is open. */
final class AutoEncoderTraining implements AutoCloseable {

    private static final double DECAY = 1e-4;

    private final int channels;
    private final int side;
    private final NDManager manager;
    private final ScriptModule trainer;
    private final ScriptModule encoder;
    private final Weights weights;
    private final NDList slots;
    private final Upload bytes = new Upload(DataType.FLOAT32);
    private int updates;

    /**
     * A network with start values. The manager is closed with the training.
     *
     * @param side of the pictures in pixels, a multiple of {@link AutoEncoder#REDUCTION}
     */
    AutoEncoderTraining(int channels, int side, NDManager manager, long seed) {
        this.channels = channels;
        this.side = side;
        this.manager = manager;
        NetworkShape shape = new NetworkShape(channels, channels, Map.of(), List.of());
        NetworkPlan whole = NetworkPlan.of(AutoEncoder.whole(), shape);
        OptimizerText optimizer = OptimizerText.of(new OptimizerSpec.AdamW(1, DECAY));
        trainer = new ScriptModule(manager, StepText.reconstruction(whole, optimizer));
        encoder = new ScriptModule(manager, StepText.outputs(NetworkPlan.of(AutoEncoder.encoder(), shape)));
        weights = Weights.starting(whole, manager, seed).trainable();
        slots = weights.slots(optimizer.slots());
    }

    /** The number of values of the code of a picture. */
    int codeSize() {
        int codeSide = side / AutoEncoder.REDUCTION;
        return AutoEncoder.CODE * codeSide * codeSide;
    }

    /**
     * One step.
     *
     * @param pictures {@code [count][channel][row][column]}
     * @return the mean squared difference before the step; nothing was learned if it is not finite
     */
    float step(float[] pictures, double rate) {
        updates++;
        try (NDManager scope = manager.newSubManager()) {
            return trainer.train(
                            scope,
                            "step",
                            new NDList(uploaded(scope, pictures)),
                            new NDList(scope.create(rate), scope.create((double) updates)),
                            weights.parameters(),
                            weights.statistics(),
                            slots)
                    .singletonOrThrow()
                    .getFloat();
        }
    }

    /** The codes of pictures, one after the other. */
    float[] encode(float[] pictures) {
        try (NDManager scope = manager.newSubManager()) {
            return encoder.infer(
                            scope,
                            "outputs",
                            new NDList(uploaded(scope, pictures)),
                            weights.parameters(),
                            weights.statistics())
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    private NDArray uploaded(NDManager scope, float[] pictures) {
        bytes.sized(Math.multiplyExact(pictures.length, Float.BYTES))
                .asFloatBuffer()
                .put(pictures);
        return bytes.of(scope, new Shape(pictures.length / (channels * side * side), channels, side, side));
    }

    @Override
    public void close() {
        trainer.close();
        encoder.close();
        manager.close();
        NativeTuning.giveBack();
    }
}
