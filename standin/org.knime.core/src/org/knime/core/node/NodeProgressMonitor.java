// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.function.Supplier;

/** How far the execution of a node is, and whether it is to stop. */
public interface NodeProgressMonitor {

    /** Ends the execution by an exception when it is to stop. */
    void checkCanceled() throws CanceledExecutionException;

    /** Sets the progress, from 0 to 1, and a message. */
    void setProgress(double progress, String message);

    /** Sets the progress, from 0 to 1, and a message made when somebody looks. */
    default void setProgress(double progress, Supplier<String> message) {
        setProgress(progress, message.get());
    }

    /** Sets the progress, from 0 to 1. */
    void setProgress(double progress);

    /** Sets the message. */
    void setProgress(String message);

    /** Sets the message. */
    void setMessage(String message);

    /** Sets a message made when somebody looks. */
    default void setMessage(Supplier<String> message) {
        setMessage(message.get());
    }

    /** The progress, from 0 to 1; null before any was set. */
    Double getProgress();

    /** The message; null before any was set. */
    String getMessage();

    /** Asks the execution to stop. */
    void setExecuteCanceled();

    /** Forgets progress, message and the wish to stop. */
    void reset();
}
