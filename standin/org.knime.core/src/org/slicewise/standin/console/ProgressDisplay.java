// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.console;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.slicewise.standin.workflow.RunListener.Progress;

/** A way to show how far nodes are. */
interface ProgressDisplay {

    /** The system property that chooses the way: bar, lines or none; by default a bar on a terminal, else lines. */
    String PROPERTY = "slicewise.standin.progress";

    /** Shows how far the nodes under way are. */
    void show(List<Progress> running);

    /** Takes away what is on the current line, so that another line can be written. */
    void clear();

    /** The display chosen by the system property; lines are given to the consumer as node and text. */
    static ProgressDisplay chosen(PrintStream terminal, BiConsumer<String, String> lines) {
        String automatic = System.console() == null ? "lines" : "bar";
        return switch (System.getProperty(PROPERTY, automatic).toLowerCase(Locale.ROOT)) {
            case "bar" -> new ProgressBar(terminal);
            case "none" -> new NoProgress();
            default -> new ProgressLines(lines);
        };
    }

    /** What is said about a node: percent, if known, and the message, if any. */
    static String text(Progress progress) {
        String percent = progress.fraction() == null ? "" : Math.round(progress.fraction() * 100) + " %";
        String message = progress.message() == null ? "" : progress.message().replaceAll("\\p{Cntrl}+", " ");
        return (percent + " " + message).strip();
    }

    /** Shows nothing. */
    final class NoProgress implements ProgressDisplay {

        @Override
        public void show(List<Progress> running) {
            // nobody wants to know
        }

        @Override
        public void clear() {
            // nothing is shown
        }
    }
}
