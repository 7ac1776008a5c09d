// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.slicewise.volume.TimeLeft;

/**
 * Progress of a long task on the error stream: a bar that redraws itself on a terminal, and in a pipe or a log at most
 * one plain line every few seconds (always the last one).
 */
final class Progress implements AutoCloseable {

    private static final int BAR_WIDTH = 24;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 5_000_000_000L;

    private final PrintWriter err;
    private final boolean bar;
    private final String task;
    private final LongSupplier nanoTime;
    private final TimeLeft left;
    private final long start;
    private long lastShown;
    private int lastWidth;

    Progress(PrintWriter err, boolean bar, String task) {
        this(err, bar, task, System::nanoTime);
    }

    Progress(PrintWriter err, boolean bar, String task, LongSupplier nanoTime) {
        this.err = err;
        this.bar = bar;
        this.task = task;
        this.nanoTime = nanoTime;
        this.left = new TimeLeft(nanoTime);
        this.start = nanoTime.getAsLong();
        this.lastShown = start - Math.max(REDRAW_NANOS, LINE_NANOS);
    }

    /** Says that so many steps are done (0: an empty bar, but no line); the note may be empty. */
    void at(long done, long of, String note) {
        long now = nanoTime.getAsLong();
        Duration remaining = left.after(done, of);
        boolean due = now - lastShown >= (bar ? REDRAW_NANOS : LINE_NANOS);
        if ((due || done >= of) && (bar || done > 0)) {
            lastShown = now;
            show(text(done, of, note, now, remaining), done, of);
        }
    }

    /** Ends the line of the bar, so that what follows starts on a fresh one. */
    @Override
    public void close() {
        if (lastWidth > 0) {
            err.println();
            err.flush();
            lastWidth = 0;
        }
    }

    private String text(long done, long of, String note, long now, Duration remaining) {
        String time = "";
        if (done >= of) {
            time = ", took " + spoken(Duration.ofNanos(now - start));
        } else if (!remaining.isZero()) {
            time = ", " + spoken(remaining) + " left";
        }
        return "%s %d of %d%s%s".formatted(task, done, of, note.isEmpty() ? "" : ", " + note, time);
    }

    private void show(String text, long done, long of) {
        if (!bar) {
            err.println(text);
        } else {
            int filled = (int) (BAR_WIDTH * done / Math.max(1, of));
            String line = "[" + "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled) + "] " + text;
            err.print("\r" + line + " ".repeat(Math.max(0, lastWidth - line.length())));
            lastWidth = line.length();
        }
        err.flush();
    }

    /** Returns a duration in its two largest units, such as {@code 2 min 10 s}. */
    static String spoken(Duration time) {
        if (time.compareTo(Duration.ofSeconds(10)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        if (time.toHours() > 0) {
            return "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
        }
        return time.toMinutes() > 0
                ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
                : "%d s".formatted(time.toSeconds());
    }
}
