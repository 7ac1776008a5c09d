// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The GPUs PyTorch can use, and if there are none, why.
 *
 * @param counted how many DJL sees; it counts by loading the CUDA runtime, and none with natives for the CPU
 * @param natives folder of the loaded natives
 * @param packed flavours of the natives that come with this build, for instance {@code cpu} and {@code cu124}
 */
record Gpus(int counted, Path natives, List<String> packed, NativeFiles files, CudaProbe cuda) {

    private static final Pattern FLAVOUR = Pattern.compile("-(cu\\d+|cpu)");
    private static final Pattern GPU = Pattern.compile("gpu:(\\d{1,3})");
    private static final String OR_CPU = "; or choose \"cpu\".";

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

    /** The name of a device by which {@link #device} knows it. */
    static String name(Device device) {
        return device.isGpu() ? "gpu:" + device.getDeviceId() : "cpu";
    }

    private Device gpu(int index) throws IOException {
        if (index >= usable()) {
            throw new IOException("\"gpu:%d\" was asked for, but %s"
                    .formatted(index, whyNone().orElse("the last GPU here is gpu:%d.".formatted(usable() - 1))));
        }
        return Device.gpu(index);
    }

    int usable() {
        return files.hasCuda(natives) ? counted : 0;
    }

    /** What keeps PyTorch from using a GPU, and the cure; empty if nothing does. */
    Optional<String> whyNone() {
        if (usable() > 0) {
            return Optional.empty();
        }
        Optional<String> packedCuda =
                packed.stream().filter(flavour -> flavour.startsWith("cu")).findFirst();
        if (!files.hasCuda(natives) && packedCuda.isEmpty()) {
            return Optional.of(onlyCpu());
        }
        if (!cuda.hasDriver()) {
            return Optional.of("no NVIDIA driver was found (%s cannot be loaded). Cure: install the driver of the GPU%s"
                    .formatted(files.driver(), OR_CPU));
        }
        return Optional.of(
                cuda.runtime().map(runtime -> whyUnused(runtime, packedCuda)).orElseGet(this::noRuntime));
    }

    private String onlyCpu() {
        return ("the natives of PyTorch in %s are for the CPU only (there is no %s). Cure: use the GPU build of"
                        + " Slicewise, or set PYTORCH_LIBRARY_PATH to the lib folder of a libtorch for CUDA (see"
                        + " docs/gpu.md)%s")
                .formatted(natives, files.torchCuda(), OR_CPU);
    }

    private String noRuntime() {
        Optional<Path> misnamed = cuda.misnamedRuntime();
        if (misnamed.isPresent()) {
            return "the CUDA runtime is there as %s, but it is looked for as %s. Cure: ln -s %s %s%s"
                    .formatted(
                            misnamed.get(),
                            files.runtime(),
                            misnamed.get().getFileName(),
                            misnamed.get().resolveSibling(files.runtime()),
                            OR_CPU);
        }
        return ("the CUDA runtime (%s), by which GPUs are counted, was not found. Cure: install the CUDA runtime and put"
                        + " its folder on %s%s")
                .formatted(files.runtime(), files.searchPath(), OR_CPU);
    }

    private String whyUnused(CudaProbe.CudaRuntime runtime, Optional<String> packedCuda) {
        if (runtime.gpus() > 0 && packedCuda.isPresent() && runtime.major() < major(packedCuda.get())) {
            return ("the CUDA runtime %s is too old for the natives, which are %s. Cure: put the folder of a %s of CUDA"
                            + " %d on %s%s")
                    .formatted(
                            runtime.shown(),
                            packedCuda.get(),
                            files.runtime(),
                            major(packedCuda.get()),
                            files.searchPath(),
                            OR_CPU);
        }
        if (runtime.gpus() == 0) {
            return seesNoGpu(runtime);
        }
        return files.hasCuda(natives) ? onlyPyTorchSeesNone(runtime) : onlyCpu();
    }

    private String onlyPyTorchSeesNone(CudaProbe.CudaRuntime runtime) {
        return ("the CUDA runtime %s sees a GPU, but PyTorch with its natives for %s sees none. Cure: an NVIDIA driver that"
                        + " is new enough for these natives (see docs/gpu.md)%s")
                .formatted(runtime.shown(), flavour(), OR_CPU);
    }

    private static String seesNoGpu(CudaProbe.CudaRuntime runtime) {
        String cure =
                switch (runtime.error()) {
                    case CudaProbe.CudaRuntime.OLD_DRIVER -> "a newer NVIDIA driver, since this one is older than the"
                            + " runtime needs";
                    case 0, CudaProbe.CudaRuntime.NO_DEVICE -> "see that nvidia-smi lists the GPU and that"
                            + " CUDA_VISIBLE_DEVICES does not hide it";
                    default -> "see that nvidia-smi lists the GPU and that this user may use it";
                };
        return "the CUDA runtime %s sees no GPU (error %d). Cure: %s%s"
                .formatted(runtime.shown(), runtime.error(), cure, OR_CPU);
    }

    /** The CUDA version of a flavour without its minor number, 12 for {@code cu124}. */
    private static int major(String flavour) {
        return Integer.parseInt(flavour.substring(2, 4));
    }

    /** {@code cpu}, or the CUDA version in short, as far as the natives tell. */
    String flavour() {
        Matcher flavour = FLAVOUR.matcher(natives.getFileName().toString());
        if (flavour.find()) {
            return flavour.group(1);
        }
        return files.hasCuda(natives) ? "cuda" : "cpu";
    }
}
