// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.engine.EngineException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errors of the engine in words that help. */
final class NativeFailure {

    private static final int LONGEST_LINE = 400;

    /** A text that failed says where for some lines, and then what in a line that begins so. */
    private static final Pattern ERROR_IN_TEXT = Pattern.compile("(?m)^\\w*Error: (.*)$");

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "The memory of the device is not enough for this training or prediction. Cure: a smaller batch, a"
                            + " smaller patch or a smaller network, or an end to what else uses the device (on a GPU,"
                            + " nvidia-smi lists it).",
                    "out of memory",
                    "can't allocate memory",
                    "cudnn_status_alloc_failed",
                    "cublas_status_alloc_failed"),
            new Known(
                    "The natives of PyTorch were not made for this GPU. Cure: natives for a CUDA version that knows it"
                            + " (see docs/gpu.md), or the device \"cpu\".",
                    "no kernel image is available"),
            new Known(
                    "The NVIDIA driver is not there, or older than the natives of PyTorch need. Cure: a newer driver, or the"
                            + " device \"cpu\".",
                    "driver version is insufficient",
                    "found no nvidia driver",
                    "nvidia driver on your system is too old"),
            new Known(
                    "The GPU failed, and this process cannot use it any more. Cure: start again; with"
                            + " CUDA_LAUNCH_BLOCKING=1 in the environment PyTorch names the operation.",
                    "cuda error",
                    "cudnn error",
                    "cublas_status"));

    private NativeFailure() {}

    /**
     * A kind of failure.
     *
     * @param words parts of what PyTorch says then, in lower case
     */
    private record Known(String meaning, String... words) {

        boolean isSaidBy(String text) {
            for (String word : words) {
                if (text.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The failure itself, or one that says what to do, with the failure as its cause. */
    static RuntimeException explained(RuntimeException failure) {
        return failure instanceof EngineException
                ? new IllegalStateException(explanation(String.valueOf(failure.getMessage())), failure)
                : failure;
    }

    /** What happened in one line, whatever it was. */
    static String lineOf(Throwable failure) {
        String text = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return failure instanceof EngineException ? explanation(text) : essence(text);
    }

    private static String explanation(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Optional<Known> known =
                KNOWN.stream().filter(each -> each.isSaidBy(lower)).findFirst();
        return known.map(each -> each.meaning() + " PyTorch said: ").orElse("PyTorch failed: ") + essence(text);
    }

    private static String essence(String text) {
        Matcher error = ERROR_IN_TEXT.matcher(text);
        String line = error.find() ? error.group(1) : text.lines().findFirst().orElse("");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " ...";
    }
}
