// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsStandBelowEachOtherAndNumbersToTheRight() {
        TextTable table = new TextTable(List.of("Label", "IoU"), List.of(false, true));
        table.add(List.of("a long name", "0.5"));
        table.add(List.of("b", "0.8125"));
        assertEquals(List.of("Label           IoU", "a long name     0.5", "b            0.8125"), table.lines());
    }

    @Test
    void linesHaveNoBlanksAtTheirEnd() {
        TextTable table = new TextTable(List.of("Label"), List.of(false));
        table.add(List.of(""));
        assertEquals(List.of("Label", ""), table.lines());
    }
}
