// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A child process whose output goes into files; closing it ends it and all it has started. */
final class Child implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final Process process;
    private final Path out;
    private final Path err;

    private Child(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts the command line of the checkout in a folder. */
    static Child slicewise(Path folder, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Checkout.root().resolve("slicewise").toString()));
        command.addAll(List.of(arguments));
        return start(folder, Map.of(), command);
    }

    /** Starts a command with the environment that a quiet, small machine needs, and some more of it. */
    static Child start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        Path out = Files.createTempFile("slicewise-child", ".out");
        Path err = Files.createTempFile("slicewise-child", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("KNIME_HOME");
        builder.environment().put("OMP_WAIT_POLICY", "passive");
        builder.environment().put("SLICEWISE_BUILD", "never");
        builder.environment().put("SLICEWISE_JAVA_OPTS", "-Xmx1g -XX:TieredStopAtLevel=1 -Dslicewise.threads=1");
        builder.environment().putAll(environment);
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new Child(process, out, err);
    }

    /** Runs the command line of the checkout to its end. */
    static Ended run(Path folder, String... arguments) throws IOException, InterruptedException {
        try (Child child = slicewise(folder, arguments)) {
            return child.end();
        }
    }

    /** Waits for the end; a child that takes too long fails the test. */
    Ended end() throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            fail("The child has not ended after " + LONGEST.toSeconds() + " s:\n" + text(err) + text(out));
        }
        return new Ended(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a line on standard error or output holds a text. */
    void awaitText(String awaited) throws InterruptedException {
        await("\"" + awaited + "\" in its output", () -> (text(err) + text(out)).contains(awaited));
    }

    /** Waits until something is true; that the child ends before fails the test. */
    void await(String what, BooleanSupplier isThere) throws InterruptedException {
        Instant latest = Instant.now().plus(LONGEST);
        while (!isThere.getAsBoolean()) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                fail("Waited in vain for " + what + ":\n" + text(err) + text(out));
            }
            Thread.sleep(50);
        }
    }

    /** Returns the process and all that it has started. */
    List<ProcessHandle> family() {
        List<ProcessHandle> family = new ArrayList<>(List.of(process.toHandle()));
        process.descendants().forEach(family::add);
        return family;
    }

    /** Asks the process to end, as Ctrl-C does. */
    void terminate() {
        process.destroy();
    }

    @Override
    public void close() throws IOException {
        family().forEach(ProcessHandle::destroyForcibly);
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }
}
