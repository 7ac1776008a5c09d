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
import java.util.Optional;
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
    void nativesThatLackTheDriverSaySo() {
        assertEquals(
                Optional.of(
                        "the natives of PyTorch are for CUDA, and NVIDIA's driver (libcuda.so.1) is not there or too"
                                + " old. Cure: install the driver, or use natives for the CPU."),
                DjlRuntime.missingDriver(
                        "libcaffe2_nvrtc.so: libcuda.so.1: cannot open shared object file", NativeFiles.LINUX));
        assertTrue(DjlRuntime.missingDriver("libx.so: undefined symbol: cuModuleLoadData", NativeFiles.LINUX)
                .isPresent());
        assertEquals(Optional.empty(), DjlRuntime.missingDriver("Offline mode is enabled.", NativeFiles.LINUX));
    }
}
