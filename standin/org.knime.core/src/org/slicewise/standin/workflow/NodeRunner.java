// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.inactive.InactiveBranchPortObject;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.filestore.FileStoreFolder;
import org.slicewise.standin.progress.WholeProgress;
import org.slicewise.standin.table.TableSpace;

/** Executes nodes in threads, as many at once as there are processors; the outcomes come out at the other end. */
final class NodeRunner implements AutoCloseable {

    /** How an execution ended: with the output of a node, or by a failure. */
    record Outcome(WorkflowNode node, PortObject[] output, boolean continueLoop, Throwable failure) {}

    private final Workflow workflow;
    private final ExecutorService threads;
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final Map<WorkflowNode, WholeProgress> running = new LinkedHashMap<>();

    NodeRunner(Workflow workflow) {
        this.workflow = workflow;
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
            Thread thread = new Thread(work, "KNIME-Worker-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins the execution of a configured node. */
    void start(WorkflowNode node) {
        node.state = NodeState.EXECUTING;
        enterIteration(node);
        PortObject[] input = input(node);
        WholeProgress progress = new WholeProgress();
        ExecutionContext context = Doors.TABLE.open().context(progress, tables(node), node.fileStores);
        synchronized (running) {
            running.put(node, progress);
        }
        threads.execute(() -> outcomes.add(execute(node, input, context)));
    }

    private void enterIteration(WorkflowNode node) {
        if (node.fileStores == null) {
            UUID id = UUID.randomUUID();
            node.fileStores = new FileStoreFolder(
                    id, workflow.temp().resolve("filestores").resolve(id.toString()));
            workflow.fileStores().add(node.fileStores);
        }
        node.fileStores.enterIteration(node.iterations());
    }

    private static PortObject[] input(WorkflowNode node) {
        PortObject[] input = new PortObject[node.inPortCount() - 1];
        for (int port = 1; port < node.inPortCount(); port++) {
            input[port - 1] =
                    node.source(port).map(s -> s.node().outObject(s.port())).orElse(null);
        }
        return input;
    }

    private TableSpace tables(WorkflowNode node) {
        return switch (node.memoryPolicy()) {
            case "CacheOnDisc" -> workflow.tables().withCellsInMemory(0);
            case "CacheInMemory" -> workflow.tables().withCellsInMemory(Integer.MAX_VALUE);
            default -> workflow.tables();
        };
    }

    private static Outcome execute(WorkflowNode node, PortObject[] input, ExecutionContext context) {
        try {
            return NodeLog.as(node, () -> {
                context.checkCanceled();
                PortObject[] output = Doors.NODE_MODEL.open().execute(node.model(), input, context);
                boolean again = node.isLoopEnd() && Doors.NODE_MODEL.open().takeContinueLoop(node.model());
                context.checkCanceled();
                return new Outcome(node, again ? null : checked(node, output), again, null);
            });
        } catch (Exception | Error e) {
            return new Outcome(node, null, false, e);
        }
    }

    private static PortObject[] checked(WorkflowNode node, PortObject[] output) {
        int ports = node.outPortCount() - 1;
        PortObject[] given =
                output == null ? new PortObject[0] : Arrays.copyOf(output, output.length, PortObject[].class);
        if (given.length != ports) {
            throw new IllegalStateException("execute gave %s, but the node has %d out-ports"
                    .formatted(output == null ? "null" : given.length + " objects", ports));
        }
        for (int i = 0; i < ports; i++) {
            boolean inactive = given[i] == InactiveBranchPortObject.INSTANCE;
            if (!inactive && !node.outPort(i + 1).acceptsPortObject(given[i])) {
                throw new IllegalStateException("execute gave %s for out-port %d, which gives %s"
                        .formatted(
                                given[i] == null
                                        ? "null"
                                        : "a " + given[i].getClass().getName(),
                                i + 1,
                                node.outPort(i + 1)));
            }
        }
        return given;
    }

    /** The next outcome; null when there was none for so long. */
    Outcome await(long milliseconds) throws InterruptedException {
        Outcome outcome = outcomes.poll(milliseconds, TimeUnit.MILLISECONDS);
        if (outcome != null) {
            synchronized (running) {
                running.remove(outcome.node());
            }
        }
        return outcome;
    }

    boolean isIdle() {
        synchronized (running) {
            return running.isEmpty();
        }
    }

    /** How far the nodes under way are. */
    List<RunListener.Progress> progress() {
        Map<WorkflowNode, WholeProgress> now;
        synchronized (running) {
            now = new LinkedHashMap<>(running);
        }
        List<RunListener.Progress> all = new ArrayList<>();
        now.forEach((node, p) -> all.add(new RunListener.Progress(node.label(), p.getProgress(), message(p))));
        return all;
    }

    /** The message, which the node makes: none when it fails at that. */
    private static String message(WholeProgress progress) {
        try {
            return progress.getMessage();
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Asks all nodes under way to stop. */
    void cancel() {
        synchronized (running) {
            running.values().forEach(WholeProgress::setExecuteCanceled);
        }
        threads.shutdownNow();
    }

    static boolean isCancellation(Throwable failure) {
        return failure instanceof CanceledExecutionException || failure instanceof InterruptedException;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
