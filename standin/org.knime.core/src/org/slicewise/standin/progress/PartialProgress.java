// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.progress;

import java.util.function.Supplier;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.NodeProgressMonitor;

/** The progress of a part of the work: what it gains is added to the whole, so that parts may run side by side. */
public final class PartialProgress implements NodeProgressMonitor {

    private final NodeProgressMonitor whole;
    private final double share;
    private final boolean silent;
    private double reported;
    private Supplier<String> message = () -> null;

    private PartialProgress(NodeProgressMonitor whole, double share, boolean silent) {
        this.whole = whole;
        this.share = share;
        this.silent = silent;
    }

    /** A part of the work that is this fraction of the whole. */
    public static NodeProgressMonitor of(NodeProgressMonitor whole, double share) {
        return new PartialProgress(whole, share, false);
    }

    /** The same without showing messages. */
    public static NodeProgressMonitor silent(NodeProgressMonitor whole, double share) {
        return new PartialProgress(whole, share, true);
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        whole.checkCanceled();
    }

    @Override
    public void setProgress(double progress, String newMessage) {
        setProgress(progress, () -> newMessage);
    }

    @Override
    public void setProgress(double progress, Supplier<String> newMessage) {
        setMessage(newMessage);
        setProgress(progress);
    }

    @Override
    public void setProgress(double progress) {
        synchronized (this) {
            if (Double.isNaN(progress)) {
                return;
            }
            double now = Math.max(0, Math.min(1, progress));
            double gained = (now - reported) * share;
            reported = now;
            synchronized (whole) {
                Double before = whole.getProgress();
                whole.setProgress((before == null ? 0 : before) + gained);
            }
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
    public void setMessage(Supplier<String> newMessage) {
        synchronized (this) {
            message = newMessage;
        }
        if (!silent) {
            whole.setMessage(newMessage);
        }
    }

    @Override
    public synchronized Double getProgress() {
        return reported;
    }

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
        whole.setExecuteCanceled();
    }

    @Override
    public void reset() {
        setProgress(0);
        setMessage(() -> null);
    }
}
