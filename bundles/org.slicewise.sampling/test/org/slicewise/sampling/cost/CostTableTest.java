// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostTableTest {

    @TempDir
    private Path folder;

    private List<MeasuredCost> read(String text) throws IOException {
        return CostTable.read(Files.writeString(folder.resolve("costs.csv"), text));
    }

    @Test
    void readsTheColumnsItKnowsByTheirNames() throws IOException {
        assertEquals(
                List.of(new MeasuredCost(1, 1, 80.5, 2, 0, 3.5), new MeasuredCost(1, 0, 0, 0, 1, 0.5)),
                read("\uFEFFannotator,cost,components,contour_mm,foreground,volumes\r\n"
                        + "\"Li, A\",3.5,2, 80.5,1,0\r\nLi,0.5,0,0,0,1\r\n\r\n"));
        assertEquals(List.of(new MeasuredCost(12, 0, 0, 0, 0, 30)), read("slices,cost\n12,30\n"));
    }

    @Test
    void saysWhatIsWrongWhere() {
        assertTrue(refusal("slices,time\n1,2\n").contains("no column \"cost\""));
        assertTrue(refusal("").contains("contour_mm"));
        for (String row : List.of("1,x", "1,2,5", "1", "1,-3", "1,NaN")) {
            assertTrue(refusal("slices,cost\n1,2\n" + row + "\n").contains("line 3: \"" + row), row);
        }
    }

    private String refusal(String text) {
        return assertThrows(IOException.class, () -> read(text)).getMessage();
    }
}
