// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.console;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.slicewise.standin.access.LogLevel;
import org.slicewise.standin.access.LogSink;
import org.slicewise.standin.workflow.NodeLog;
import org.slicewise.standin.workflow.RunListener;

/**
 * Writes log lines, {@code LEVEL time node : message}, to the standard output, from warnings on to the standard error;
 * and how far nodes are, as a bar on a terminal and as lines elsewhere.
 */
public final class ConsoleLog implements LogSink, RunListener {

    /** The system property with the least level that is written: debug, info, warn or error. */
    public static final String LEVEL_PROPERTY = "slicewise.standin.log";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintStream out;
    private final PrintStream err;
    private final LogLevel least;
    private final ProgressDisplay progress;

    /** Writes to these streams. */
    public ConsoleLog(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        this.least = leastLevel();
        this.progress = ProgressDisplay.chosen(out, this::line);
    }

    private static LogLevel leastLevel() {
        String name = System.getProperty(LEVEL_PROPERTY, "info").toUpperCase(Locale.ROOT);
        for (LogLevel level : LogLevel.values()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        return LogLevel.INFO;
    }

    @Override
    public boolean takes(LogLevel level) {
        return level.compareTo(least) >= 0;
    }

    @Override
    public void log(LogLevel level, String logger, String message, Throwable thrown) {
        String node = NodeLog.currentNode();
        String source = node == null ? logger.substring(logger.lastIndexOf('.') + 1) : node;
        String trace = thrown != null && (takes(LogLevel.DEBUG) || isProgrammingError(thrown)) ? trace(thrown) : "";
        write(level, source, message + trace);
    }

    private void line(String node, String message) {
        if (takes(LogLevel.INFO)) {
            write(LogLevel.INFO, node, message);
        }
    }

    private synchronized void write(LogLevel level, String source, String message) {
        PrintStream stream = level.compareTo(LogLevel.WARN) >= 0 ? err : out;
        progress.clear();
        stream.printf("%-5s %s %s : %s%n", level, TIME.format(LocalTime.now()), source, message);
        stream.flush();
    }

    /** What only a stack trace explains: the message of such a failure is for nobody but the node's author. */
    private static boolean isProgrammingError(Throwable thrown) {
        return thrown instanceof Error
                || thrown instanceof NullPointerException
                || thrown instanceof ClassCastException
                || thrown instanceof IndexOutOfBoundsException
                || thrown instanceof ArrayStoreException;
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return System.lineSeparator() + text.toString().stripTrailing();
    }

    @Override
    public void progress(List<Progress> running) {
        progress.show(running);
    }

    /** Takes the bar away. */
    public synchronized void close() {
        progress.clear();
    }
}
