// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecsTest {

    private static final AffinitySpec AFFINITY = new AffinitySpec(7, 3, 24, 1e-4, 96, 2, 3, 5, 1.5, 4, -9);

    @Test
    void textIsReadAsItWasWritten() {
        assertEquals(AFFINITY, AffinitySpec.fromMap(AFFINITY.toMap()));
        assertEquals(
                AffinitySpec.defaults(),
                AffinitySpec.fromMap(AffinitySpec.defaults().toMap()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "iterations; 0; \"iterations\" must be a whole number from 1 to 10000000, but is 0.",
                "rate; 0; \"rate\" must be a number from 4.9E-324 to 1.0, but is 0.0.",
                "rate; NaN; \"rate\" must be a number from 4.9E-324 to 1.0, but is NaN.",
                "largest-gap; 1; \"largest-gap\" must be a whole number from 2 to 64, but is 1.",
                "seed; x; \"seed\" must be a whole number, but is \"x\".",
                "reach; x; \"reach\" must be a number, but is \"x\".",
                "radius; 1.5; \"radius\" must be a whole number, but is \"1.5\".",
                "depth; 1; The affinity specification has the unknown key \"depth\"."
            })
    void whatCannotBeIsSaid(String key, String value, String message) {
        Map<String, String> text = new TreeMap<>(AFFINITY.toMap());
        text.put(key, value);
        Exception e = assertThrows(IllegalArgumentException.class, () -> AffinitySpec.fromMap(text));
        assertEquals(message, e.getMessage());
    }

    @Test
    void whatIsMissingIsSaid() {
        Map<String, String> text = new TreeMap<>(AFFINITY.toMap());
        text.remove("radius");
        Exception e = assertThrows(IllegalArgumentException.class, () -> AffinitySpec.fromMap(text));
        assertEquals("The affinity specification lacks \"radius\".", e.getMessage());
    }

    @Test
    void aWeightOfShapesThatCannotBeIsSaid() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new PropagationSpec(-1, false, false));
        assertEquals("\"shape-weight\" must be a number from 0.0 to 100.0, but is -1.0.", e.getMessage());
    }
}
