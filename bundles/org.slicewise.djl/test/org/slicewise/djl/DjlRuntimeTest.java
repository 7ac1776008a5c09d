// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DjlRuntimeTest {

    @TempDir
    Path folder;

    @Test
    void reportsHowPyTorchWasFound() {
        DeviceReport report = DjlRuntime.report();
        assertTrue(report.works(), () -> report.problem().orElseThrow());
        assertEquals("PyTorch", report.engine());
        assertTrue(report.version().matches("2\\.\\d+\\.\\d+.*"), report.version());
        assertTrue(Files.isDirectory(Path.of(report.natives())), report.natives());
        assertTrue(report.threads() >= 1);
        assertEquals(report.gpus() == 0, report.noGpu().isPresent());
        assertFalse(report.tunings().isEmpty());
    }

    @Test
    void findsPyTorchUnderAForeignContextClassLoader() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertSame(DjlRuntime.get(), DjlRuntime.get());
            assertSame(ClassLoader.getPlatformClassLoader(), thread.getContextClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void theCpuIsAlwaysThere() throws IOException {
        assertEquals(Device.cpu(), DjlRuntime.get().device("cpu"));
    }

    @Test
    void anUnknownDeviceIsAnsweredWithTheKnownOnes() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> DjlRuntime.get().device("tpu"));
        assertEquals("There is no device \"tpu\"; known are auto, cpu and gpu:N with N from 0 on.", e.getMessage());
    }

    @Test
    void cpuNativesCannotUseAGpuAndSayWhichCan() throws IOException {
        Gpus gpus = new Gpus(1, folder);
        assertEquals(Device.cpu(), gpus.device("auto"));
        String text =
                assertThrows(IOException.class, () -> gpus.device("gpu:0")).getMessage();
        assertTrue(text.startsWith("\"gpu:0\" was asked for, but the natives of PyTorch in " + folder), text);
        assertTrue(text.contains("Cure: use the GPU build of Slicewise, or set PYTORCH_LIBRARY_PATH"), text);
    }

    @Test
    void cudaNativesWithoutAGpuSayWhatIsMissing() throws IOException {
        Files.createFile(folder.resolve(System.mapLibraryName("torch_cuda")));
        String text = assertThrows(IOException.class, () -> new Gpus(0, folder).device("gpu:0"))
                .getMessage();
        assertTrue(text.contains("no NVIDIA driver was found") || text.contains("the CUDA runtime (cudart)"), text);
    }

    @Test
    void aGpuBeyondTheLastOneIsRefused() throws IOException {
        Files.createFile(folder.resolve(System.mapLibraryName("torch_cuda")));
        Gpus gpus = new Gpus(2, folder);
        assertEquals(Device.gpu(1), gpus.device("gpu:1"));
        assertEquals(Device.gpu(0), gpus.device("auto"));
        String text =
                assertThrows(IOException.class, () -> gpus.device("gpu:2")).getMessage();
        assertEquals("\"gpu:2\" was asked for, but the last GPU here is gpu:1.", text);
    }

    @Test
    void theFlavourIsReadFromTheFolder() {
        assertEquals("cpu", new Gpus(0, Path.of("2.7.1-20250812-cpu-linux-x86_64")).flavour());
        assertEquals("cu124", new Gpus(0, Path.of("2.5.1-cu124-linux-x86_64")).flavour());
    }
}
