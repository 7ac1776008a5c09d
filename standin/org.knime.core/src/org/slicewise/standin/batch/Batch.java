// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.workflow.FlowVariable;
import org.slicewise.standin.access.LogAccess;
import org.slicewise.standin.batch.BatchOptions.Flag;
import org.slicewise.standin.console.ConsoleLog;
import org.slicewise.standin.workflow.LoadReport;
import org.slicewise.standin.workflow.Workflow;
import org.slicewise.standin.workflow.WorkflowLoader;
import org.slicewise.standin.workflow.WorkflowRun;

/** The batch application: loads a workflow, executes it, saves it. */
public final class Batch {

    private static final NodeLogger LOGGER = NodeLogger.getLogger("Stand-in");
    private static final long CANCEL_SECONDS = 12;

    private final PrintStream out;
    private final PrintStream err;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean cancelled;
    private volatile WorkflowRun run;

    /** The application writing to these streams. */
    public Batch(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Does what the arguments say; the exit code. */
    public int run(String... arguments) {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        try {
            BatchOptions options = BatchOptions.parse(arguments);
            if (options.is(Flag.HELP)) {
                out.print(Usage.TEXT);
                return ExitCode.OK;
            }
            return run(options);
        } catch (UsageException e) {
            err.println("Wrong arguments: " + e.getMessage());
            return ExitCode.WRONG_ARGUMENTS;
        }
    }

    private int run(BatchOptions options) throws UsageException {
        Thread hook = new Thread(this::cancelAndWait, "Cancel");
        Runtime.getRuntime().addShutdownHook(hook);
        ConsoleLog console = new ConsoleLog(out, err);
        LogAccess.setSink(console);
        try {
            LOGGER.info("Slicewise's stand-in for KNIME's batch executor (this is not KNIME).");
            return loadAndRun(options, console);
        } finally {
            console.close();
            finished.countDown();
            removeHook(hook);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, and the hook at work
        }
    }

    private int loadAndRun(BatchOptions options, ConsoleLog console) throws UsageException {
        try (WorkflowSource source = WorkflowSource.of(options)) {
            LoadReport report = new LoadReport(source.folder());
            try (Workflow workflow = WorkflowLoader.load(source.folder(), report)) {
                report.problems().forEach(p -> LOGGER.error("Load error: " + p));
                if (!report.problems().isEmpty() && options.is(Flag.FAIL_ON_LOAD_ERROR)) {
                    LOGGER.error("The workflow has load errors and is not executed.");
                    return ExitCode.LOAD_ERROR;
                }
                return execute(workflow, source, options, console);
            }
        } catch (IOException e) {
            LOGGER.error("The workflow cannot be loaded: " + e.getMessage(), e);
            return ExitCode.LOAD_ERROR;
        } catch (RuntimeException e) {
            LOGGER.fatal("The stand-in failed: " + e, e);
            return ExitCode.EXECUTION_ERROR;
        }
    }

    private int execute(Workflow workflow, WorkflowSource source, BatchOptions options, ConsoleLog console)
            throws UsageException {
        prepare(workflow, options);
        boolean save = !options.is(Flag.NO_SAVE);
        run = new WorkflowRun(workflow, save, console);
        if (cancelled) {
            run.cancel();
        }
        run.configure();
        boolean executed = options.is(Flag.NO_EXECUTE) || executeNodes(workflow, source);
        if (run.isCancelled()) {
            LOGGER.warn("Cancelled; the workflow is not saved.");
            return ExitCode.EXECUTION_ERROR;
        }
        if (save && !save(workflow, source, options)) {
            return ExitCode.EXECUTION_ERROR;
        }
        return executed ? ExitCode.OK : ExitCode.EXECUTION_ERROR;
    }

    private static void prepare(Workflow workflow, BatchOptions options) throws UsageException {
        boolean changed = false;
        for (FlowVariable variable : options.variables()) {
            if (!workflow.hasVariable(variable.getName())) {
                LOGGER.warn("The workflow has no variable \"" + variable.getName()
                        + "\" of its own; it is defined, and may be unused.");
            }
            changed |= workflow.define(variable);
        }
        for (NodeOption option : options.nodeOptions()) {
            option.applyTo(workflow);
        }
        if (!options.is(Flag.RESET) && !changed) {
            workflow.restore();
        }
    }

    private boolean executeNodes(Workflow workflow, WorkflowSource source) {
        long begin = System.nanoTime();
        LOGGER.info("Executing \"" + source.name() + "\" (" + workflow.size() + " nodes).");
        boolean executed = false;
        try {
            executed = run.execute();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            run.cancel();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long up = ManagementFactory.getRuntimeMXBean().getUptime();
        String ending = executed ? "Executed" : run.isCancelled() ? "Cancelled" : "Not all nodes could be executed";
        LOGGER.info("%s after %.1f s (%.1f s since the start).".formatted(ending, seconds, up / 1000.0));
        return executed;
    }

    private static boolean save(Workflow workflow, WorkflowSource source, BatchOptions options) {
        try {
            WorkflowTarget.save(workflow, source, options);
            return true;
        } catch (IOException e) {
            LOGGER.error("The workflow cannot be saved: " + e.getMessage(), e);
            return false;
        }
    }

    /** Asks for an early end; safe to call from any thread. */
    public void cancel() {
        cancelled = true;
        WorkflowRun current = run;
        if (current != null) {
            current.cancel();
        }
    }

    private void cancelAndWait() {
        cancel();
        try {
            finished.await(CANCEL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
