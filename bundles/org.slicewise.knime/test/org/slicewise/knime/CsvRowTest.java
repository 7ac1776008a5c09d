// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowTest {

    @Test
    void plainFieldsStayPlain() {
        assertEquals("a,1.5,,ä b\r\n", CsvRow.of(List.of("a", "1.5", "", "ä b")));
    }

    @Test
    void fieldsWithCommasQuotesOrLineEndsAreQuoted() {
        assertEquals(
                "\"a,b\",\"say \"\"x\"\"\",\"1\n2\",\"\r\"\r\n", CsvRow.of(List.of("a,b", "say \"x\"", "1\n2", "\r")));
    }
}
