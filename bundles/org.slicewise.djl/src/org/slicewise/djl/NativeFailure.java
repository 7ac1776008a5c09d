// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.engine.EngineException;
import java.util.Locale;

/** Errors of the engine in words that help. */
final class NativeFailure {

    private NativeFailure() {}

    /** The failure itself, or one that says what to do, with the failure as its cause. */
    static RuntimeException explained(RuntimeException failure) {
        String text = String.valueOf(failure.getMessage());
        if (!(failure instanceof EngineException)) {
            return failure;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("out of memory") || lower.contains("can't allocate memory")) {
            return new IllegalStateException(
                    "The memory of the device is not enough for this network. Cure: a smaller batch, a smaller patch or"
                            + " fewer base channels. PyTorch said: " + firstLine(text),
                    failure);
        }
        return new IllegalStateException("PyTorch failed: " + firstLine(text), failure);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
