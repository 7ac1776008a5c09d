// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.console;

import java.io.PrintStream;
import java.util.List;
import org.slicewise.standin.workflow.RunListener.Progress;

/** One line of a terminal, written over and over: a bar for the first node under way, and how many others there are. */
final class ProgressBar implements ProgressDisplay {

    private static final int CELLS = 20;
    private static final int WIDTH = width();

    private final PrintStream terminal;
    private boolean visible;

    ProgressBar(PrintStream terminal) {
        this.terminal = terminal;
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{2,4}") ? Integer.parseInt(columns) - 1 : 79;
    }

    @Override
    public synchronized void show(List<Progress> running) {
        if (running.isEmpty()) {
            clear();
            return;
        }
        Progress first = running.get(0);
        String others = running.size() == 1 ? "" : " (+" + (running.size() - 1) + ")";
        String line = bar(first.fraction()) + " " + first.node() + others + ": " + ProgressDisplay.text(first);
        terminal.print("\r" + line.substring(0, Math.min(WIDTH, line.length())) + "\u001b[K");
        terminal.flush();
        visible = true;
    }

    private static String bar(Double fraction) {
        int full = fraction == null ? 0 : (int) Math.round(fraction * CELLS);
        return "[" + "#".repeat(full) + ".".repeat(CELLS - full) + "]";
    }

    @Override
    public synchronized void clear() {
        if (visible) {
            terminal.print("\r\u001b[K");
            terminal.flush();
            visible = false;
        }
    }
}
