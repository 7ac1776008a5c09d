// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The GPUs PyTorch can use, and if there are none, why.
 *
 * @param counted how many DJL sees; it counts by loading the CUDA runtime
 * @param natives folder of the loaded natives
 */
record Gpus(int counted, Path natives) {

    private static final Pattern FLAVOUR = Pattern.compile("-(cu\\d+|cpu)");
    private static final Pattern GPU = Pattern.compile("gpu:(\\d{1,3})");

    /** See {@link DjlRuntime#device}. */
    Device device(String name) throws IOException {
        if (name.equals("cpu") || name.equals("auto") && usable() == 0) {
            return Device.cpu();
        }
        if (name.equals("auto")) {
            return Device.gpu(0);
        }
        Matcher gpu = GPU.matcher(name);
        if (!gpu.matches()) {
            throw new IllegalArgumentException(
                    "There is no device \"%s\"; known are auto, cpu and gpu:N with N from 0 on.".formatted(name));
        }
        return gpu(Integer.parseInt(gpu.group(1)));
    }

    private Device gpu(int index) throws IOException {
        if (index >= usable()) {
            throw new IOException("\"gpu:%d\" was asked for, but %s"
                    .formatted(index, whyNone().orElse("the last GPU here is gpu:%d.".formatted(usable() - 1))));
        }
        return Device.gpu(index);
    }

    int usable() {
        return hasCuda() ? counted : 0;
    }

    /** What keeps PyTorch from using a GPU, and the cure; empty if nothing does. */
    Optional<String> whyNone() {
        if (usable() > 0) {
            return Optional.empty();
        }
        if (!hasCuda()) {
            return Optional.of(
                    ("the natives of PyTorch in %s are for the CPU only. Cure: use the GPU build of Slicewise,"
                                    + " or set PYTORCH_LIBRARY_PATH to the lib folder of a libtorch for CUDA, with"
                                    + " PYTORCH_VERSION and PYTORCH_FLAVOR; or choose \"cpu\".")
                            .formatted(natives));
        }
        if (!loads("cuda", "nvcuda")) {
            return Optional.of("no NVIDIA driver was found. Cure: install the driver of the GPU; or choose \"cpu\".");
        }
        return Optional.of(
                "the CUDA runtime (cudart), by which GPUs are counted, was not found, or sees no GPU. Cure: put the"
                        + " folder of libcudart (cudart64 on Windows) on LD_LIBRARY_PATH (PATH on Windows), and see that"
                        + " CUDA_VISIBLE_DEVICES does not hide the GPU; or choose \"cpu\".");
    }

    /** {@code cpu}, or the CUDA version in short, as far as the natives tell. */
    String flavour() {
        Matcher flavour = FLAVOUR.matcher(natives.getFileName().toString());
        if (flavour.find()) {
            return flavour.group(1);
        }
        return hasCuda() ? "cuda" : "cpu";
    }

    private boolean hasCuda() {
        return Files.exists(natives.resolve(System.mapLibraryName("torch_cuda")));
    }

    private static boolean loads(String... names) {
        for (String name : names) {
            try {
                NativeLibrary.getInstance(name).close();
                return true;
            } catch (UnsatisfiedLinkError e) {
                continue;
            }
        }
        return false;
    }
}
