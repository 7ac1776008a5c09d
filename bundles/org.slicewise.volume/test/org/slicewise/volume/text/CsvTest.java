// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotesOnlyWhatMustBeQuoted() {
        assertEquals("plain", Csv.field("plain"));
        assertEquals("\"a,b\"", Csv.field("a,b"));
        assertEquals("\"say \"\"x\"\"\"", Csv.field("say \"x\""));
    }

    @Test
    void endsARowOfCellsInTheSameWayEverywhere() {
        assertEquals("\"a,b\",1,0.5,,true\n", Csv.row("a,b", 1, 0.5, "", true));
    }

    @Property
    void readsBackTheFieldsItWrote(
            @ForAll @Size(min = 1, max = 5)
                    List<@Chars({',', '"', ' '}) @CharRange(from = 'a', to = 'c') String> fields) {
        String line = String.join(",", fields.stream().map(Csv::field).toList());
        assertEquals(fields, Csv.fields(line));
    }
}
