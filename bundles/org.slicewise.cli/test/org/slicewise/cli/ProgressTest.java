// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter shown = new StringWriter();
    private final AtomicLong clock = new AtomicLong(1);

    @Test
    void printsAtMostALineEveryFiveSecondsIntoAPipeAndAlwaysTheLastOne() {
        try (Progress progress = progress(false)) {
            for (int done = 1; done <= 100; done++) {
                clock.addAndGet(Duration.ofMillis(200).toNanos());
                progress.at(done, 100, "loss 0.5");
            }
        }
        List<String> lines = shown.toString().lines().toList();
        assertEquals(
                List.of(
                        "iteration 1 of 100, loss 0.5",
                        "iteration 26 of 100, loss 0.5, 14 s left",
                        "iteration 51 of 100, loss 0.5, 9.8 s left",
                        "iteration 76 of 100, loss 0.5, 4.8 s left",
                        "iteration 100 of 100, loss 0.5, took 20 s"),
                lines);
        assertFalse(shown.toString().contains("\r"));
    }

    @Test
    void redrawsOneLineOnATerminalAndEndsIt() {
        try (Progress progress = progress(true)) {
            progress.at(1, 4, "a long note");
            clock.addAndGet(Duration.ofSeconds(1).toNanos());
            progress.at(4, 4, "");
        }
        String text = shown.toString();
        assertTrue(text.startsWith("\r[######..................] iteration 1 of 4, a long note"), text);
        assertTrue(text.contains("\r[########################] iteration 4 of 4, took 1.0 s "), text);
        assertEquals(1, text.lines().filter(line -> line.contains("took")).count());
        assertTrue(text.endsWith(System.lineSeparator()));
    }

    @Test
    void speaksDurationsInTheirTwoLargestUnits() {
        assertEquals("0.4 s", Progress.spoken(Duration.ofMillis(400)));
        assertEquals("59 s", Progress.spoken(Duration.ofSeconds(59)));
        assertEquals("2 min 10 s", Progress.spoken(Duration.ofSeconds(130)));
        assertEquals("1 h 5 min", Progress.spoken(Duration.ofSeconds(3930)));
    }

    private Progress progress(boolean bar) {
        return new Progress(new PrintWriter(shown), bar, "iteration", clock::get);
    }
}
