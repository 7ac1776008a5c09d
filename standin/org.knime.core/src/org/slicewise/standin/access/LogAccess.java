// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.lang.System.Logger;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The sink of all loggers: the JDK's system logger until the engine sets another. */
public final class LogAccess {

    private static final Map<LogLevel, Logger.Level> LEVELS = new EnumMap<>(Map.of(
            LogLevel.DEBUG, Logger.Level.DEBUG,
            LogLevel.INFO, Logger.Level.INFO,
            LogLevel.WARN, Logger.Level.WARNING,
            LogLevel.ERROR, Logger.Level.ERROR,
            LogLevel.FATAL, Logger.Level.ERROR));

    private static final LogSink SYSTEM_LOGGER = new LogSink() {
        @Override
        public boolean takes(LogLevel level) {
            return System.getLogger("org.knime").isLoggable(LEVELS.get(level));
        }

        @Override
        public void log(LogLevel level, String logger, String message, Throwable thrown) {
            System.getLogger(logger).log(LEVELS.get(level), message, thrown);
        }
    };

    private static volatile LogSink sink = SYSTEM_LOGGER;

    private LogAccess() {}

    /** Sends all messages to a sink from now on; returns the one before. */
    public static LogSink setSink(LogSink newSink) {
        LogSink before = sink;
        sink = Objects.requireNonNull(newSink);
        return before;
    }

    /** The sink in use. */
    public static LogSink sink() {
        return sink;
    }
}
