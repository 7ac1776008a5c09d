// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void keepsTheOrderOfKeysAndWritesWhatIsNotFiniteAsNull() {
        Json json = new Json()
                .withFinite("z", 0.5)
                .withFinite("a", Double.NaN)
                .withFinite("m", OptionalDouble.empty())
                .withFinite("i", OptionalDouble.of(Double.POSITIVE_INFINITY))
                .with("long", 3L)
                .with("list", List.of(1, 2))
                .with("text", "a \"b\"");
        assertEquals(
                """
                {
                  "z" : 0.5,
                  "a" : null,
                  "m" : null,
                  "i" : null,
                  "long" : 3,
                  "list" : [ 1, 2 ],
                  "text" : "a \\"b\\""
                }""",
                json.toString());
    }
}
