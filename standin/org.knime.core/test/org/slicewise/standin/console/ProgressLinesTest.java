// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slicewise.standin.workflow.RunListener.Progress;

class ProgressLinesTest {

    @Test
    void atMostOneLineASecondAndNoneTwice() throws InterruptedException {
        List<String> lines = new ArrayList<>();
        ProgressLines display = new ProgressLines((node, text) -> lines.add(node + ": " + text));
        for (int i = 0; i < 13; i++) {
            display.show(List.of(new Progress("A", i < 12 ? 0.5 : 0.6, "m"), new Progress("B", null, null)));
            Thread.sleep(100);
        }
        assertEquals(List.of("A: 50 % m"), lines);
    }

    @Test
    void aMessageStaysOnOneLine() {
        assertEquals("10 % a b", ProgressDisplay.text(new Progress("A", 0.1, "a\r\nb")));
        assertEquals("", ProgressDisplay.text(new Progress("A", null, null)));
    }
}
