// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A program that runs to its end, to its time limit or until it is cancelled; then it and its children are killed and,
 * unless the system takes more than {@link #GONE_WITHIN} for it, gone. Of a program that ends by itself a child may be
 * left that it began just before: children are looked for many times a second, and have no parent after that end. Its
 * output is taken line by line, and no line is longer than {@link #LONGEST_LINE}.
 */
final class ChildProcess {

    static final int LONGEST_LINE = 2000;

    private static final long LOOK_MILLIS = 20;
    private static final long DRAIN_MILLIS = 2000;

    /** How many times as long as it took to look for children passes before the next look. */
    private static final long REST_AFTER_LOOK = 20;

    private static final Duration GONE_WITHIN = Duration.ofSeconds(5);

    private final Process process;
    private final Thread drain;

    /** The children that were alive when they were last looked for, with their children. */
    private final Set<ProcessHandle> family = new HashSet<>();

    private long nextLook = System.nanoTime();

    private ChildProcess(Process process, Consumer<String> lines) {
        this.process = process;
        this.drain = new Thread(() -> drain(process, lines), "slicewise-drain");
        drain.setDaemon(true);
        drain.start();
    }

    /**
     * How a program ended.
     *
     * @param code its exit code
     * @param inTime false if it was stopped at the time limit
     */
    record Ended(int code, boolean inTime) {}

    /**
     * Runs a program.
     *
     * @param command the program and its arguments, which no shell sees
     * @param lines told each line of its output and error output; no longer after the end
     * @throws CancellationException if it was cancelled
     */
    static Ended run(
            List<String> command, Path folder, Duration limit, BooleanSupplier cancelled, Consumer<String> lines)
            throws IOException {
        long nanos = limit.toNanos();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return new ChildProcess(process, lines).end(nanos, cancelled);
    }

    private Ended end(long nanos, BooleanSupplier cancelled) throws IOException {
        boolean interrupted = false;
        try {
            process.getOutputStream().close();
            return await(nanos, cancelled);
        } catch (InterruptedException e) {
            interrupted = true;
            throw new CancellationException();
        } finally {
            interrupted |= !kill();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Ended await(long nanos, BooleanSupplier cancelled) throws InterruptedException {
        long start = System.nanoTime();
        do {
            noteFamily();
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            if (System.nanoTime() - start >= nanos) {
                return new Ended(-1, false);
            }
        } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        drain.join(DRAIN_MILLIS);
        return new Ended(process.exitValue(), true);
    }

    /** Notes the children there are: whose they were is not known any longer after the program's end. */
    private void noteFamily() {
        long now = System.nanoTime();
        if (now - nextLook >= 0) {
            family.removeIf(child -> !child.isAlive());
            process.descendants().forEach(family::add);
            long end = System.nanoTime();
            nextLook = end + REST_AFTER_LOOK * (end - now);
        }
    }

    /** Kills the program and its children, and waits until they are gone; false if that was interrupted. */
    private boolean kill() throws IOException {
        process.descendants().forEach(family::add);
        family.add(process.toHandle());
        family.forEach(ProcessHandle::destroyForcibly);
        process.getInputStream().close();
        long start = System.nanoTime();
        try {
            while (family.stream().anyMatch(ProcessHandle::isAlive)
                    && System.nanoTime() - start < GONE_WITHIN.toNanos()) {
                Thread.sleep(1);
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void drain(Process process, Consumer<String> lines) {
        try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            char[] block = new char[1 << 13];
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                take(block, count, line, lines);
            }
            end(line, lines);
        } catch (IOException | UncheckedIOException streamClosed) {
            process.destroyForcibly();
        }
    }

    private static void take(char[] block, int count, StringBuilder line, Consumer<String> lines) {
        for (int i = 0; i < count; i++) {
            if (block[i] == '\n' || block[i] == '\r') {
                end(line, lines);
            } else if (line.length() < LONGEST_LINE) {
                line.append(block[i]);
            }
        }
    }

    private static void end(StringBuilder line, Consumer<String> lines) {
        if (!line.isEmpty()) {
            lines.accept(line.toString());
            line.setLength(0);
        }
    }
}
