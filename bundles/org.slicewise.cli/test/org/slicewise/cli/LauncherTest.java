// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a copy of the launcher script with a Java and a Maven that only note what they were asked. */
class LauncherTest {

    private static final String RUNTIME = "standin/runtime/target/runtime";

    @TempDir
    private Path folder;

    private Path root;
    private Path java;

    @BeforeEach
    void makeCheckout() throws IOException {
        root = Files.createDirectories(folder.resolve("my checkout")).toRealPath();
        Files.copy(launcher(), root.resolve("slicewise"));
        for (String made : List.of("bundles/a/src/org", "bundles/a/target", "standin/b", "target-platform")) {
            Files.createDirectories(root.resolve(made));
        }
        Files.createFile(root.resolve("pom.xml"));
        Files.createFile(root.resolve("bundles/a/src/org/A.java"));
        program(
                root.resolve("mvnw.sh"),
                "echo \"$*\" >> \"" + root + "/builds\"; lib=\"" + root + "/" + RUNTIME
                        + "/plugins/org.slicewise.djl.pytorch_1/lib\"; mkdir -p \"$lib\"");
        java = folder.resolve("jdk");
        program(java.resolve("bin/java"), "pwd; for a in \"$@\"; do echo \"$a\"; done; exit 7");
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        age(root);
    }

    /** The script at the root of the checkout that holds the working directory. */
    private static Path launcher() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "Bash is not here: not tested");
        return Checkout.holding("slicewise").resolve("slicewise");
    }

    @Test
    void buildsOnceAndAgainWhenASourceChanged() throws Exception {
        run(root.resolve("slicewise"));
        run(root.resolve("slicewise"));
        assertEquals(1, builds());
        Files.createFile(root.resolve("bundles/a/target/newer"));
        run(root.resolve("slicewise"));
        assertEquals(1, builds());
        Files.writeString(root.resolve("bundles/a/src/org/A.java"), "class A {}");
        Files.setLastModifiedTime(
                root.resolve("bundles/a/src/org/A.java"),
                FileTime.from(Instant.now().plusSeconds(2)));
        run(root.resolve("slicewise"));
        assertEquals(2, builds());
    }

    @Test
    void buildsWhenASourceWasDeleted() throws Exception {
        run(root.resolve("slicewise"));
        age(root);
        Files.delete(root.resolve("bundles/a/src/org/A.java"));
        run(root.resolve("slicewise"));
        assertEquals(2, builds());
    }

    @Test
    void passesTheArgumentsTheFolderAndTheExitCodeThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("sw"), root.resolve("slicewise"));
        Ended ended = run(link, "score", "--truth", "a b.nii");
        assertEquals(7, ended.code, ended.text);
        List<String> lines = ended.text.lines().toList();
        assertTrue(lines.contains(folder.toRealPath().toString()), ended.text);
        assertTrue(lines.contains("-Dslicewise.home=" + root), ended.text);
        assertTrue(lines.contains("-Dslicewise.terminal=false"), ended.text);
        assertTrue(lines.contains("-Dextra=1"), ended.text);
        assertTrue(
                lines.contains(root.resolve(RUNTIME) + "/plugins/*:" + root.resolve(RUNTIME)
                        + "/plugins/org.slicewise.djl.pytorch_1/lib/*"),
                ended.text);
        assertEquals(List.of("score", "--truth", "a b.nii"), lines.subList(lines.size() - 3, lines.size()));
    }

    @Test
    void refusesAnOldJavaAndABuildThatFails() throws Exception {
        program(root.resolve("mvnw.sh"), "exit 1");
        Ended failed = run(root.resolve("slicewise"));
        assertEquals(1, failed.code, failed.text);
        assertTrue(failed.text.contains("slicewise: the build failed"), failed.text);
        assertFalse(Files.exists(root.resolve(RUNTIME)));
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Ended old = run(root.resolve("slicewise"));
        assertEquals(1, old.code);
        assertTrue(old.text.contains("is Java 11, but 17 or newer is needed"), old.text);
    }

    private Ended run(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/bash", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("JAVA_HOME", java.toString(), "SLICEWISE_JAVA_OPTS", "-Dextra=1"));
        builder.environment().remove("SLICEWISE_BUILD");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Ended(process.exitValue(), text);
    }

    private long builds() throws IOException {
        return Files.readAllLines(root.resolve("builds")).size();
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/bash\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Makes everything look an hour old. */
    private static void age(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (Path path : tree.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(3600)));
            }
        }
    }

    private record Ended(int code, String text) {}
}
