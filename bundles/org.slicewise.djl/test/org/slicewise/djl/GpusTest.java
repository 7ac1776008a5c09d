// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slicewise.djl.CudaProbe.CudaRuntime;

class GpusTest {

    private static final List<String> CPU_BUILD = List.of("cpu");
    private static final List<String> GPU_BUILD = List.of("cpu", "cu124");

    @TempDir
    Path natives;

    /** CUDA as a test wants it. */
    private record Cuda(boolean hasDriver, Optional<CudaRuntime> runtime, Optional<Path> misnamedRuntime)
            implements CudaProbe {

        static Cuda none() {
            return new Cuda(false, Optional.empty(), Optional.empty());
        }

        static Cuda of(CudaRuntime runtime) {
            return new Cuda(true, Optional.of(runtime), Optional.empty());
        }
    }

    @Test
    void autoTakesTheFirstGpuThereIs() throws IOException {
        Gpus gpus = cuda(2, Cuda.of(new CudaRuntime(12040, 2, 0)));
        assertEquals(Device.gpu(0), gpus.device("auto"));
        assertEquals(Device.gpu(1), gpus.device("gpu:1"));
        assertEquals(Device.cpu(), gpus.device("cpu"));
        assertEquals(Optional.empty(), gpus.whyNone());
    }

    @Test
    void autoTakesTheCpuWhereThereIsNoGpu() throws IOException {
        assertEquals(Device.cpu(), cpu(1, CPU_BUILD, Cuda.none()).device("auto"));
        assertEquals(Device.cpu(), cuda(0, Cuda.none()).device("auto"));
    }

    @Test
    void aGpuBeyondTheLastOneIsRefused() throws IOException {
        Gpus gpus = cuda(2, Cuda.of(new CudaRuntime(12040, 2, 0)));
        Exception e = assertThrows(IOException.class, () -> gpus.device("gpu:2"));
        assertEquals("\"gpu:2\" was asked for, but the last GPU here is gpu:1.", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GPU:0", "gpu", "gpu:", "gpu:-1", "gpu:x", "gpu:1000", "cuda:0", " cpu"})
    void anotherNameIsAnsweredWithTheKnownOnes(String name) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> cpu(0, CPU_BUILD, Cuda.none())
                .device(name));
        assertEquals(
                "There is no device \"" + name + "\"; known are auto, cpu and gpu:N with N from 0 on.", e.getMessage());
    }

    @Test
    void cpuNativesCannotUseAGpuAndSayWhichCan() {
        assertWhyNone(
                cpu(1, CPU_BUILD, Cuda.of(new CudaRuntime(12040, 1, 0))),
                "the natives of PyTorch in " + natives
                        + " are for the CPU only (there is no libtorch_cuda.so). Cure: use"
                        + " the GPU build of Slicewise, or set PYTORCH_LIBRARY_PATH to the lib folder of a libtorch for"
                        + " CUDA (see docs/gpu.md); or choose \"cpu\".");
    }

    @Test
    void aDriverThatIsNotThereIsNamed() throws IOException {
        String text = "no NVIDIA driver was found (libcuda.so.1 cannot be loaded). Cure: install the driver of the GPU;"
                + " or choose \"cpu\".";
        assertWhyNone(cuda(0, Cuda.none()), text);
        assertWhyNone(cpu(0, GPU_BUILD, Cuda.none()), text);
    }

    @Test
    void aRuntimeThatIsNotThereIsNamed() {
        assertWhyNone(
                cpu(0, GPU_BUILD, new Cuda(true, Optional.empty(), Optional.empty())),
                "the CUDA runtime (libcudart.so), by which GPUs are counted, was not found. Cure: install the CUDA"
                        + " runtime and put its folder on LD_LIBRARY_PATH; or choose \"cpu\".");
    }

    @Test
    void aRuntimeWithItsNumberInTheNameNeedsALink() {
        Path file = Path.of("cuda", "libcudart.so.12");
        assertWhyNone(
                cpu(0, GPU_BUILD, new Cuda(true, Optional.empty(), Optional.of(file))),
                "the CUDA runtime is there as %s, but it is looked for as libcudart.so. Cure: ln -s libcudart.so.12 %s; or"
                                .formatted(file, Path.of("cuda", "libcudart.so"))
                        + " choose \"cpu\".");
    }

    @ParameterizedTest
    @CsvSource({
        "0, see that nvidia-smi lists the GPU and that CUDA_VISIBLE_DEVICES does not hide it",
        "100, see that nvidia-smi lists the GPU and that CUDA_VISIBLE_DEVICES does not hide it",
        "35, 'a newer NVIDIA driver, since this one is older than the runtime needs'",
        "999, see that nvidia-smi lists the GPU and that this user may use it"
    })
    void aRuntimeThatSeesNoGpuSaysWhichErrorItGave(int error, String cure) {
        assertWhyNone(
                cpu(0, GPU_BUILD, Cuda.of(new CudaRuntime(12040, 0, error))),
                "the CUDA runtime 12.4 sees no GPU (error %d). Cure: %s; or choose \"cpu\".".formatted(error, cure));
    }

    @Test
    void aRuntimeOlderThanTheNativesIsNamed() {
        assertWhyNone(
                cpu(0, GPU_BUILD, Cuda.of(new CudaRuntime(11080, 1, 0))),
                "the CUDA runtime 11.8 is too old for the natives, which are cu124. Cure: put the folder of a"
                        + " libcudart.so of CUDA 12 on LD_LIBRARY_PATH; or choose \"cpu\".");
    }

    @Test
    void cpuNativesOfOnesOwnBesideAGpuBuildAreNamed() {
        String why = cpu(0, GPU_BUILD, Cuda.of(new CudaRuntime(12040, 1, 0)))
                .whyNone()
                .orElseThrow();
        assertTrue(why.startsWith("the natives of PyTorch in " + natives + " are for the CPU only"), why);
    }

    @Test
    void aDriverTooOldForTheNativesAloneIsNamed() throws IOException {
        Path folder = Files.createDirectory(natives.resolve("2.5.1-cu124-linux-x86_64"));
        Files.createFile(folder.resolve("libtorch_cuda.so"));
        assertWhyNone(
                new Gpus(0, folder, GPU_BUILD, NativeFiles.LINUX, Cuda.of(new CudaRuntime(12040, 1, 0))),
                "the CUDA runtime 12.4 sees a GPU, but PyTorch with its natives for cu124 sees none. Cure: an NVIDIA driver"
                        + " that is new enough for these natives (see docs/gpu.md); or choose \"cpu\".");
    }

    @Test
    void onWindowsTheFilesHaveTheirNamesThere() throws IOException {
        Gpus gpus = new Gpus(0, natives, CPU_BUILD, NativeFiles.WINDOWS, Cuda.none());
        assertTrue(gpus.whyNone().orElseThrow().contains("(there is no torch_cuda.dll)"));
        Files.createFile(natives.resolve("torch_cuda.dll"));
        assertTrue(gpus.whyNone().orElseThrow().contains("(nvcuda.dll cannot be loaded)"));
        String noRuntime = new Gpus(
                        0, natives, CPU_BUILD, NativeFiles.WINDOWS, new Cuda(true, Optional.empty(), Optional.empty()))
                .whyNone()
                .orElseThrow();
        assertTrue(noRuntime.contains("(cudart64_12.dll)") && noRuntime.contains("put its folder on PATH"), noRuntime);
        assertEquals(Device.gpu(0), new Gpus(1, natives, CPU_BUILD, NativeFiles.WINDOWS, Cuda.none()).device("gpu:0"));
    }

    @ParameterizedTest
    @EnumSource(NativeFiles.class)
    void theFlavourIsReadFromTheFolder(NativeFiles files) {
        assertEquals("cpu", flavour(files, "2.7.1-20250812-cpu-linux-x86_64"));
        assertEquals("cu124", flavour(files, "2.5.1-cu124-linux-x86_64"));
        assertEquals("cpu", flavour(files, "lib"));
    }

    @Test
    void nativesOfOnesOwnAreCudaIfTheyHoldItsPart() throws IOException {
        assertEquals("cuda", cuda(0, Cuda.none()).flavour());
    }

    private static String flavour(NativeFiles files, String folder) {
        return new Gpus(0, Path.of(folder), CPU_BUILD, files, Cuda.none()).flavour();
    }

    private static void assertWhyNone(Gpus gpus, String text) {
        assertEquals(text, gpus.whyNone().orElseThrow());
        Exception e = assertThrows(IOException.class, () -> gpus.device("gpu:0"));
        assertEquals("\"gpu:0\" was asked for, but " + text, e.getMessage());
    }

    /** Natives for the CPU were loaded. */
    private Gpus cpu(int counted, List<String> packed, Cuda cuda) {
        return new Gpus(counted, natives, packed, NativeFiles.LINUX, cuda);
    }

    /** Natives for CUDA were loaded. */
    private Gpus cuda(int counted, Cuda cuda) throws IOException {
        Files.createFile(natives.resolve("libtorch_cuda.so"));
        return new Gpus(counted, natives, GPU_BUILD, NativeFiles.LINUX, cuda);
    }
}
