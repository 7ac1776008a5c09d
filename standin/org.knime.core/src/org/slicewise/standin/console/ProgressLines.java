// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slicewise.standin.workflow.RunListener.Progress;

/** Writes a line when a node has got on, at most one a second per node, and none for nodes that take less. */
final class ProgressLines implements ProgressDisplay {

    private static final long PAUSE_NANOS = 1_000_000_000L;

    private record Shown(long time, String text) {}

    private final BiConsumer<String, String> lines;
    private final Map<String, Shown> shown = new HashMap<>();

    ProgressLines(BiConsumer<String, String> lines) {
        this.lines = lines;
    }

    @Override
    public synchronized void show(List<Progress> running) {
        long now = System.nanoTime();
        shown.keySet().retainAll(running.stream().map(Progress::node).toList());
        for (Progress progress : running) {
            Shown last = shown.computeIfAbsent(progress.node(), n -> new Shown(now, ""));
            String text = ProgressDisplay.text(progress);
            if (now - last.time() >= PAUSE_NANOS && !text.isEmpty() && !text.equals(last.text())) {
                lines.accept(progress.node(), text);
                shown.put(progress.node(), new Shown(now, text));
            }
        }
    }

    @Override
    public void clear() {
        // lines stay
    }
}
