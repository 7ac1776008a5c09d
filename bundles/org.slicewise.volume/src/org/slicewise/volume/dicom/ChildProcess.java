// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A program that runs to its end, to its time limit or until it is cancelled; then neither it nor its children are
 * left. Its output is taken line by line, and no line is longer than {@link #LONGEST_LINE}.
 */
final class ChildProcess {

    static final int LONGEST_LINE = 2000;

    private static final long LOOK_MILLIS = 20;
    private static final long DRAIN_MILLIS = 2000;

    private final Process process;
    private final Thread drain;

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
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        return new ChildProcess(process, lines).end(limit, cancelled);
    }

    private Ended end(Duration limit, BooleanSupplier cancelled) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                if (System.nanoTime() >= deadline) {
                    return new Ended(-1, false);
                }
            }
            drain.join(DRAIN_MILLIS);
            return new Ended(process.exitValue(), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            kill();
        }
    }

    private void kill() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.getInputStream().close();
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
