// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTorchTest {

    private static final PackedNatives PACKED =
            new PackedNatives("0.35.1", "2.7.1-0.35.1", List.of("cpu", "cu128"), List.of());

    @TempDir
    Path folder;

    private Path lib;

    @BeforeEach
    void libtorch() throws IOException {
        lib = Files.createDirectories(folder.resolve("libtorch/lib"));
    }

    @Test
    void nothingIsSaidWhereNothingIsSet() {
        assertTold(linux(Map.of()), Optional.empty(), Map.of());
    }

    @Test
    void aFolderWithoutLibtorchIsSaidToBeIgnored() {
        assertTold(
                linux(Map.of("PYTORCH_LIBRARY_PATH", lib.toString())),
                Optional.of("PYTORCH_LIBRARY_PATH is \"" + lib + "\", but there is no libtorch.so in it, so that the"
                        + " natives that come with Slicewise are used. Cure: the folder \"lib\" of a libtorch 2.7.1."),
                Map.of());
    }

    @Test
    void onWindowsTheFilesHaveTheirNamesThere() throws IOException {
        Map<String, String> settings = Map.of("PYTORCH_LIBRARY_PATH", folder + ";" + lib);
        OwnTorch own = new OwnTorch(settings::get, NativeFiles.WINDOWS, PACKED);
        assertEquals(
                "there is no torch.dll in it",
                own.problem().orElseThrow().split(", ")[1].replace("but ", ""));
        touch("torch.dll");
        touch("torch_cuda.dll");
        assertTold(own, Optional.empty(), Map.of("PYTORCH_VERSION", "2.7.1", "PYTORCH_FLAVOR", "cu128"));
    }

    @Test
    void versionAndFlavourNeedNotBeGiven() throws IOException {
        touch("libtorch.so");
        OwnTorch own = linux(Map.of("PYTORCH_LIBRARY_PATH", folder + ":" + lib));
        assertEquals(Optional.of(lib), own.folder());
        assertTold(own, Optional.empty(), Map.of("PYTORCH_VERSION", "2.7.1", "PYTORCH_FLAVOR", "cpu"));
        touch("libtorch_cuda.so");
        assertTold(own, Optional.empty(), Map.of("PYTORCH_VERSION", "2.7.1", "PYTORCH_FLAVOR", "cu128"));
    }

    @Test
    void whatWasGivenStays() throws IOException {
        touch("libtorch.so");
        touch("libtorch_cuda.so");
        assertTold(given("PYTORCH_VERSION", "2.7.1", "PYTORCH_FLAVOR", "cpu-precxx11"), Optional.empty(), Map.of());
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        touch("libtorch.so");
        assertProblem(
                given("PYTORCH_VERSION", "2.6.0"),
                "PYTORCH_VERSION is \"2.6.0\", but this build of Slicewise needs PyTorch 2.7.1. Cure: a libtorch of that"
                        + " version, and no PYTORCH_VERSION.");
        assertProblem(
                linux(Map.of("PYTORCH_VERSION", "2.6.0")),
                "PYTORCH_VERSION is \"2.6.0\", but this build of Slicewise needs PyTorch 2.7.1. Cure: take it out of the"
                        + " environment.");
    }

    @Test
    void theVersionIsReadFromTheFilesBesideTheLibraries() throws IOException {
        touch("libtorch.so");
        Path archive = Files.writeString(lib.resolveSibling("build-version"), "2.7.1+cu128\n");
        assertEquals(Optional.empty(), given().problem());
        Files.writeString(archive, "2.5.1+cu124\n");
        assertProblem(
                given(),
                "the libtorch in " + lib + " is 2.5.1+cu124 (says " + archive
                        + "), but this build of Slicewise needs 2.7.1. Cure: a libtorch of that version.");
        Files.delete(archive);
        Path python = Files.writeString(lib.resolveSibling("version.py"), "__version__ = '2.13.0'\ncuda = '13.0'\n");
        assertProblem(
                given(),
                "the libtorch in " + lib + " is 2.13.0 (says " + python
                        + "), but this build of Slicewise needs 2.7.1. Cure: a libtorch of that version.");
        Files.writeString(python, "nothing of the kind");
        assertEquals(Optional.empty(), given().problem());
    }

    @Test
    void aFlavourThatTheJniLibraryLacksIsRefused() throws IOException {
        touch("libtorch.so");
        assertProblem(
                given("PYTORCH_FLAVOR", "cu121"),
                "PYTORCH_FLAVOR is \"cu121\", but the JNI library of DJL (2.7.1-0.35.1) is there for [cpu, cu128]. Cure:"
                        + " one of these.");
    }

    @Test
    void aFlavourForCudaNeedsNativesForCuda() throws IOException {
        touch("libtorch.so");
        assertProblem(
                given("PYTORCH_FLAVOR", "cu128"),
                "PYTORCH_FLAVOR is \"cu128\", but there is no libtorch_cuda.so in " + lib
                        + ". Cure: a libtorch for CUDA, or \"cpu\".");
    }

    private static void assertTold(OwnTorch own, Optional<String> problem, Map<String, String> missing) {
        assertEquals(problem, own.problem());
        assertEquals(missing, own.missingSettings());
    }

    private static void assertProblem(OwnTorch own, String problem) {
        assertEquals(Optional.of(problem), own.problem());
    }

    private OwnTorch given(String... more) {
        Map<String, String> settings = new HashMap<>(Map.of("PYTORCH_LIBRARY_PATH", lib.toString()));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return linux(settings);
    }

    private static OwnTorch linux(Map<String, String> settings) {
        return new OwnTorch(settings::get, NativeFiles.LINUX, PACKED);
    }

    private void touch(String name) throws IOException {
        Files.createFile(lib.resolve(name));
    }
}
