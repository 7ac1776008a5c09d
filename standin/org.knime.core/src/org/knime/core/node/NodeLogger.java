// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.function.Supplier;
import org.slicewise.standin.access.LogAccess;
import org.slicewise.standin.access.LogLevel;
import org.slicewise.standin.access.LogSink;

/** The logger of a class. A message given by a supplier is made only when somebody listens. */
public final class NodeLogger {

    private static final String CODING_PROBLEM = "CODING PROBLEM\t";

    private final String name;

    private NodeLogger(String name) {
        this.name = name;
    }

    /** The logger of a class. */
    public static NodeLogger getLogger(Class<?> owner) {
        return new NodeLogger(owner.getName());
    }

    /** The logger of a name. */
    public static NodeLogger getLogger(String name) {
        return new NodeLogger(name);
    }

    /** Whether messages for developers are taken. */
    public boolean isDebugEnabled() {
        return LogAccess.sink().takes(LogLevel.DEBUG);
    }

    /** Whether messages for the curious are taken. */
    public boolean isInfoEnabled() {
        return LogAccess.sink().takes(LogLevel.INFO);
    }

    private void log(LogLevel level, Supplier<?> message, Throwable thrown) {
        LogSink sink = LogAccess.sink();
        if (sink.takes(level)) {
            sink.log(level, name, String.valueOf(message.get()), thrown);
        }
    }

    private static String text(Throwable thrown) {
        return thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    }

    /** For developers. */
    public void debug(Object message) {
        log(LogLevel.DEBUG, () -> message, null);
    }

    /** For developers. */
    public void debug(Object message, Throwable thrown) {
        log(LogLevel.DEBUG, () -> message, thrown);
    }

    /** For developers. */
    public void debug(Supplier<Object> message) {
        log(LogLevel.DEBUG, message, null);
    }

    /** For developers. */
    public void debug(Supplier<Object> message, Throwable thrown) {
        log(LogLevel.DEBUG, message, thrown);
    }

    /** For developers. Made as by {@link String#format}. */
    public void debugWithFormat(String format, Object... arguments) {
        log(LogLevel.DEBUG, () -> String.format(format, arguments), null);
    }

    /** For developers. */
    public void debug(Throwable thrown) {
        log(LogLevel.DEBUG, () -> text(thrown), thrown);
    }

    /** For the curious. */
    public void info(Object message) {
        log(LogLevel.INFO, () -> message, null);
    }

    /** For the curious. */
    public void info(Object message, Throwable thrown) {
        log(LogLevel.INFO, () -> message, thrown);
    }

    /** For the curious. */
    public void info(Supplier<Object> message) {
        log(LogLevel.INFO, message, null);
    }

    /** For the curious. */
    public void info(Supplier<Object> message, Throwable thrown) {
        log(LogLevel.INFO, message, thrown);
    }

    /** For the curious. Made as by {@link String#format}. */
    public void infoWithFormat(String format, Object... arguments) {
        log(LogLevel.INFO, () -> String.format(format, arguments), null);
    }

    /** For the curious. */
    public void info(Throwable thrown) {
        log(LogLevel.INFO, () -> text(thrown), thrown);
    }

    /** Something is odd; the work goes on. */
    public void warn(Object message) {
        log(LogLevel.WARN, () -> message, null);
    }

    /** Something is odd; the work goes on. */
    public void warn(Object message, Throwable thrown) {
        log(LogLevel.WARN, () -> message, thrown);
    }

    /** Something is odd; the work goes on. */
    public void warn(Supplier<Object> message) {
        log(LogLevel.WARN, message, null);
    }

    /** Something is odd; the work goes on. */
    public void warn(Supplier<Object> message, Throwable thrown) {
        log(LogLevel.WARN, message, thrown);
    }

    /** Something is odd; the work goes on. Made as by {@link String#format}. */
    public void warnWithFormat(String format, Object... arguments) {
        log(LogLevel.WARN, () -> String.format(format, arguments), null);
    }

    /** Something is odd; the work goes on. */
    public void warn(Throwable thrown) {
        log(LogLevel.WARN, () -> text(thrown), thrown);
    }

    /** Something failed. */
    public void error(Object message) {
        log(LogLevel.ERROR, () -> message, null);
    }

    /** Something failed. */
    public void error(Object message, Throwable thrown) {
        log(LogLevel.ERROR, () -> message, thrown);
    }

    /** Something failed. */
    public void error(Supplier<Object> message) {
        log(LogLevel.ERROR, message, null);
    }

    /** Something failed. */
    public void error(Supplier<Object> message, Throwable thrown) {
        log(LogLevel.ERROR, message, thrown);
    }

    /** Something failed. Made as by {@link String#format}. */
    public void errorWithFormat(String format, Object... arguments) {
        log(LogLevel.ERROR, () -> String.format(format, arguments), null);
    }

    /** Something failed. */
    public void error(Throwable thrown) {
        log(LogLevel.ERROR, () -> text(thrown), thrown);
    }

    /** Nothing can go on. */
    public void fatal(Object message) {
        log(LogLevel.FATAL, () -> message, null);
    }

    /** Nothing can go on. */
    public void fatal(Object message, Throwable thrown) {
        log(LogLevel.FATAL, () -> message, thrown);
    }

    /** Nothing can go on. */
    public void fatal(Supplier<Object> message) {
        log(LogLevel.FATAL, message, null);
    }

    /** Nothing can go on. */
    public void fatal(Supplier<Object> message, Throwable thrown) {
        log(LogLevel.FATAL, message, thrown);
    }

    /** Nothing can go on. Made as by {@link String#format}. */
    public void fatalWithFormat(String format, Object... arguments) {
        log(LogLevel.FATAL, () -> String.format(format, arguments), null);
    }

    /** Nothing can go on. */
    public void fatal(Throwable thrown) {
        log(LogLevel.FATAL, () -> text(thrown), thrown);
    }

    /** The code does something it must not; logged as an error. */
    public void coding(Object message) {
        log(LogLevel.ERROR, () -> CODING_PROBLEM + message, null);
    }

    /** The code does something it must not; logged as an error. */
    public void coding(Object message, Throwable thrown) {
        log(LogLevel.ERROR, () -> CODING_PROBLEM + message, thrown);
    }

    /** The code does something it must not; logged as an error. */
    public void coding(Supplier<Object> message) {
        log(LogLevel.ERROR, () -> CODING_PROBLEM + message.get(), null);
    }

    /** The code does something it must not; logged as an error. */
    public void coding(Supplier<Object> message, Throwable thrown) {
        log(LogLevel.ERROR, () -> CODING_PROBLEM + message.get(), thrown);
    }

    /** The code does something it must not; logged as an error. Made as by {@link String#format}. */
    public void codingWithFormat(String format, Object... arguments) {
        log(LogLevel.ERROR, () -> CODING_PROBLEM + String.format(format, arguments), null);
    }
}
