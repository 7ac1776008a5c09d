// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

/** Where the messages of {@link org.knime.core.node.NodeLogger} go. */
public interface LogSink {

    /** Whether messages of that level are taken; the others are not even made. */
    boolean takes(LogLevel level);

    /**
     * Takes a message.
     *
     * @param logger name of the logger, mostly of a class
     * @param thrown the cause, or null
     */
    void log(LogLevel level, String logger, String message, Throwable thrown);
}
