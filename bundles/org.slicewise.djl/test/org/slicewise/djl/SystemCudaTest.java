// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.djl.CudaProbe.CudaRuntime;

class SystemCudaTest {

    @TempDir
    Path folder;

    @Test
    void onWindowsTheRuntimeIsLookedForInCudaPathBeforePath() throws IOException {
        Path inPath = file("tools/cudart64_110.dll");
        Path inCuda = file("cuda/bin/cudart64_12.dll");
        String path = folder.resolve("absent") + ";" + folder.resolve("tools");
        assertEquals(Optional.of(inPath), windows(Map.of("PATH", path)).windowsRuntime());
        assertEquals(
                Optional.of(inCuda),
                windows(Map.of("PATH", path, "CUDA_PATH", folder.resolve("cuda").toString()))
                        .windowsRuntime());
    }

    @Test
    void onWindowsAnotherLibraryIsNoRuntime() throws IOException {
        file("tools/cudart32_12.dll");
        file("tools/cudart64_12.dll.bak");
        assertEquals(
                Optional.empty(),
                windows(Map.of("PATH", folder.resolve("tools").toString())).windowsRuntime());
        assertEquals(Optional.empty(), windows(Map.of()).windowsRuntime());
    }

    @Test
    void onLinuxARuntimeWithANumberedNameIsFound() throws IOException {
        Path numbered = file("lib/libcudart.so.12");
        SystemCuda cuda = new SystemCuda(
                NativeFiles.LINUX,
                Map.of("LD_LIBRARY_PATH", ":" + folder.resolve("none") + ":" + folder.resolve("lib")));
        assertEquals(Optional.of(numbered), cuda.misnamedRuntime());
        assertEquals(Optional.empty(), new SystemCuda(NativeFiles.LINUX, Map.of()).misnamedRuntime());
    }

    @Test
    void versionsAreShownAsPeopleWriteThem() {
        assertEquals("12.4", new CudaRuntime(12040, 1, 0).shown());
        assertEquals("11.8", new CudaRuntime(11080, 1, 0).shown());
        assertEquals("13.0", new CudaRuntime(13000, 1, 0).shown());
    }

    @Test
    void systemsAreKnownByTheirNames() {
        assertEquals(NativeFiles.WINDOWS, NativeFiles.of("Windows Server 2022"));
        assertEquals(NativeFiles.MAC, NativeFiles.of("Mac OS X"));
        assertEquals(NativeFiles.LINUX, NativeFiles.of("Linux"));
    }

    private static SystemCuda windows(Map<String, String> environment) {
        return new SystemCuda(NativeFiles.WINDOWS, environment);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
