// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.progress;

import java.util.function.Supplier;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.NodeProgressMonitor;

/** The progress of a whole node execution; safe for several threads. */
public final class WholeProgress implements NodeProgressMonitor {

    private Double progress;
    private Supplier<String> message = () -> null;
    private volatile boolean cancelled;

    /** Nothing done yet. */
    public WholeProgress() {}

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw new CanceledExecutionException("Execution canceled.");
        }
    }

    @Override
    public void setProgress(double newProgress, String newMessage) {
        setProgress(newProgress, () -> newMessage);
    }

    @Override
    public synchronized void setProgress(double newProgress, Supplier<String> newMessage) {
        setProgress(newProgress);
        message = newMessage;
    }

    @Override
    public synchronized void setProgress(double newProgress) {
        if (!Double.isNaN(newProgress)) {
            progress = Math.max(0, Math.min(1, newProgress));
        }
    }

    @Override
    public void setProgress(String newMessage) {
        setMessage(newMessage);
    }

    @Override
    public void setMessage(String newMessage) {
        setMessage(() -> newMessage);
    }

    @Override
    public synchronized void setMessage(Supplier<String> newMessage) {
        message = newMessage;
    }

    @Override
    public synchronized Double getProgress() {
        return progress;
    }

    /** The message is made without the lock: a supplier may ask other monitors. */
    @Override
    public String getMessage() {
        Supplier<String> current;
        synchronized (this) {
            current = message;
        }
        return current.get();
    }

    @Override
    public void setExecuteCanceled() {
        cancelled = true;
    }

    @Override
    public synchronized void reset() {
        progress = null;
        message = () -> null;
        cancelled = false;
    }
}
