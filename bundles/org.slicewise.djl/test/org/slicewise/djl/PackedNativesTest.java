// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.djl.PackedNatives.Natives;

class PackedNativesTest {

    private static final String ARCHITECTURE = System.getProperty("os.arch").replace("amd64", "x86_64");

    @TempDir
    Path folder;

    @Test
    void whatThisBuildHoldsFitsTogether() {
        PackedNatives packed = PackedNatives.on(Engine.class.getClassLoader(), NativeFiles.here());
        assertEquals(Optional.empty(), packed.problem());
        assertTrue(packed.jniFlavours().contains("cpu"), packed::toString);
        assertTrue(packed.jniFlavours().stream().anyMatch(flavour -> flavour.startsWith("cu")), packed::toString);
        assertTrue(packed.flavours().contains("cpu"), packed::toString);
        assertEquals(DjlRuntime.report().version(), packed.torch());
    }

    @Test
    void nativesOfEachFlavourForThisSystemAreFound() throws IOException {
        Path jni = folder.resolve("jni");
        write(jni, "pytorch-engine.properties", "djl_version=0.32.0\npytorch_version=2.5.1");
        write(jni, "jnilib/pytorch.properties", "jni_version=2.5.1-0.32.0");
        write(jni, "jnilib/linux-" + ARCHITECTURE + "/cpu/libdjl_torch.so", "");
        write(jni, "jnilib/linux-" + ARCHITECTURE + "/cu124/libdjl_torch.so", "");
        write(jni, "jnilib/win-" + ARCHITECTURE + "/cu126/djl_torch.dll", "");
        Path cpu = natives("cpu", "2.5.1-20241113", "linux-" + ARCHITECTURE);
        Path cuda = natives("cu124", "2.5.1-20241113", "linux-" + ARCHITECTURE);
        Path other = natives("cu126", "2.5.1-20241113", "win-" + ARCHITECTURE);
        try (URLClassLoader path = path(jni, cpu, cuda, other)) {
            PackedNatives found = PackedNatives.on(path, NativeFiles.LINUX);
            assertEquals(List.of("cpu", "cu124"), found.jniFlavours());
            assertEquals(List.of("cpu", "cu124"), found.flavours());
            assertEquals("2.5.1", found.torch());
            assertEquals(Optional.empty(), found.problem());
            assertEquals(
                    List.of("cu126"),
                    PackedNatives.on(path, NativeFiles.WINDOWS).flavours());
        }
        try (URLClassLoader path = path(folder)) {
            assertEquals(
                    Optional.of("there is no JNI library of DJL (jnilib/pytorch.properties). Cure: install Slicewise"
                            + " anew."),
                    PackedNatives.on(path, NativeFiles.LINUX).problem());
        }
    }

    @Test
    void aFileThatCannotBeReadHidesNoOther() throws IOException {
        Path broken = folder.resolve("broken");
        write(broken, "native/lib/pytorch.properties", "version=\\u00zz");
        Path cpu = natives("cpu", "2.5.1-20241113", "linux-" + ARCHITECTURE);
        try (URLClassLoader path = path(broken, cpu)) {
            assertEquals(
                    List.of("cpu"), PackedNatives.on(path, NativeFiles.LINUX).flavours());
        }
    }

    @Test
    void nativesOfAnotherVersionThanTheJniLibraryAreNamedWithTheirFiles() {
        Natives old = new Natives("2.5.1-20241113", "cu124");
        Natives fitting = new Natives("2.7.1-20250812", "cpu");
        assertEquals(
                "the natives of PyTorch (native/lib/pytorch.properties) are 2.5.1-20241113 for cu124 and the engine of DJL"
                        + " is 0.35.1, but the JNI library (jnilib/pytorch.properties) is 2.7.1-0.35.1, which needs"
                        + " natives 2.7.1. Cure: build again with ./build, with or without -Pgpu, so that all three are of"
                        + " one release.",
                packed("0.35.1", "2.7.1-0.35.1", fitting, old).problem().orElseThrow());
        assertTrue(packed("0.36.0", "2.7.1-0.35.1", fitting).problem().isPresent());
        assertEquals(Optional.empty(), packed("0.35.1", "2.7.1-0.35.1", fitting).problem());
    }

    @Test
    void nativesForCudaAloneDoNotServeAMachineWithoutAGpu() {
        String text = packed("0.32.0", "2.5.1-0.32.0", new Natives("2.5.1", "cu124"))
                .problem()
                .orElseThrow();
        assertTrue(text.startsWith("there are no natives of PyTorch 2.5.1 for the CPU of this system"), text);
        assertTrue(text.contains("but for [cu124]."), text);
        assertTrue(
                text.endsWith("Cure: let PYTORCH_LIBRARY_PATH name the folder lib of a libtorch 2.5.1 of your own, as"
                        + " docs/gpu.md says."),
                text);
        assertTrue(packed("0.32.0", "2.5.1-0.32.0").problem().orElseThrow().contains("but for none."));
    }

    private static PackedNatives packed(String engine, String jni, Natives... natives) {
        return new PackedNatives(engine, jni, List.of("cpu"), List.of(natives));
    }

    private Path natives(String flavour, String version, String classifier) throws IOException {
        Path root = folder.resolve(flavour);
        write(
                root,
                "native/lib/pytorch.properties",
                "version=" + version + "\nflavor=" + flavour + "\nclassifier=" + classifier);
        return root;
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static URLClassLoader path(Path... roots) throws IOException {
        URL[] urls = new URL[roots.length];
        for (int i = 0; i < roots.length; i++) {
            urls[i] = roots[i].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }
}
