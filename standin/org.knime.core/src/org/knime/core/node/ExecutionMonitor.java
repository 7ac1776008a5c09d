// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.function.Supplier;
import org.slicewise.standin.progress.PartialProgress;
import org.slicewise.standin.progress.WholeProgress;

/** How a running node says how far it is, and learns that it is to stop. */
public class ExecutionMonitor {

    private final NodeProgressMonitor progress;

    /** A monitor nobody looks at. */
    public ExecutionMonitor() {
        this(new WholeProgress());
    }

    /** A monitor of this progress. */
    public ExecutionMonitor(NodeProgressMonitor progress) {
        if (progress == null) {
            throw new NullPointerException("An execution monitor must have a progress to report to.");
        }
        this.progress = progress;
    }

    /** What this monitor reports to. */
    public final NodeProgressMonitor getProgressMonitor() {
        return progress;
    }

    /** Ends the execution by an exception when it is to stop; call it often. */
    public void checkCanceled() throws CanceledExecutionException {
        progress.checkCanceled();
    }

    /** Sets the progress, from 0 to 1. */
    public void setProgress(double prog) {
        progress.setProgress(prog);
    }

    /** Sets the progress, from 0 to 1, and a message. */
    public void setProgress(double prog, String message) {
        progress.setProgress(prog, message);
    }

    /** Sets the progress, from 0 to 1, and a message made when somebody looks. */
    public void setProgress(double prog, Supplier<String> message) {
        progress.setProgress(prog, message);
    }

    /** Sets the message. */
    public void setProgress(String message) {
        progress.setProgress(message);
    }

    /** Sets the message. */
    public void setMessage(String message) {
        progress.setMessage(message);
    }

    /** Sets a message made when somebody looks. */
    public void setMessage(Supplier<String> message) {
        progress.setMessage(message);
    }

    /** A monitor of a part of the work: its progress from 0 to 1 is this fraction of the whole. */
    public ExecutionMonitor createSubProgress(double maxProg) {
        return new ExecutionMonitor(PartialProgress.of(progress, maxProg));
    }

    /** A monitor of a part of the work whose messages are not shown. */
    public ExecutionMonitor createSilentSubProgress(double maxProg) {
        return new ExecutionMonitor(PartialProgress.silent(progress, maxProg));
    }

    /** A monitor of work that must not be stopped half way, without progress. */
    public ExecutionMonitor createNonCancelableSubProgress() {
        return new ExecutionMonitor();
    }
}
