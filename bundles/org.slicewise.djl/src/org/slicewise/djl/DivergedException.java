// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;
import org.slicewise.djl.weights.StoredTensor;

/** Figures of a training became infinite or no numbers. */
final class DivergedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private static final String CURE = ": the training diverged. Cure: a learning rate ten times smaller.";

    private DivergedException(String message, Throwable cause) {
        super(message, cause);
    }

    static DivergedException ofLoss(float loss, int iteration, double rate) {
        return new DivergedException(
                "The loss is %s at iteration %d, with a learning rate of %s%s".formatted(loss, iteration, rate, CURE),
                null);
    }

    static DivergedException ofGradient(float gradient, float loss, int iteration, double rate) {
        return new DivergedException(
                "The gradient is %s at iteration %d, where the loss is %s, with a learning rate of %s%s"
                        .formatted(gradient, iteration, loss, rate, CURE),
                null);
    }

    private static DivergedException ofWeights(String tensor, float value, int iteration) {
        return new DivergedException(
                "\"%s\" holds the value %s after iteration %d%s".formatted(tensor, value, iteration, CURE), null);
    }

    /** Throws one if a tensor holds what is no finite number. */
    static void requireFinite(List<StoredTensor> tensors, List<float[]> values, int iteration) {
        for (int i = 0; i < values.size(); i++) {
            for (float value : values.get(i)) {
                if (!Float.isFinite(value)) {
                    throw ofWeights(tensors.get(i).name(), value, iteration);
                }
            }
        }
    }

    /** The same with one more sentence. */
    DivergedException with(String sentence) {
        return new DivergedException(getMessage() + " " + sentence, this);
    }
}
