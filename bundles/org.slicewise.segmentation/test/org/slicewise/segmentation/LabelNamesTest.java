// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LabelNamesTest {

    private static LabelNames named(Map<Integer, String> names) {
        return new LabelNames(new TreeMap<>(names));
    }

    @Test
    void classesAreIndicesInLabelOrder() {
        LabelNames labels = named(Map.of(7, "tumour", 3, "liver"));
        assertEquals(3, labels.classes());
        assertEquals(List.of(0, 3, 7), labels.labels());
        assertEquals("background", labels.names().get(0));
        int[] classes = labels.classTable();
        assertEquals(List.of(0, 1, 2), List.of(classes[0], classes[3], classes[7]));
        assertEquals(-1, classes[1]);
    }

    @Test
    void labelsWithoutNamesAreNumbered() {
        assertEquals(named(Map.of(0, "background", 2, "label 2")), LabelNames.of(Set.of(2, 0)));
    }

    @Test
    void refusesWhatCannotBeLabels() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> named(Map.of(255, "a")))
                .getMessage()
                .contains("not annotated"));
        assertThrows(IllegalArgumentException.class, () -> named(Map.of()));
        assertThrows(IllegalArgumentException.class, () -> named(Map.of(-1, "a")));
        assertThrows(IllegalArgumentException.class, () -> named(Map.of(70000, "a")));
        assertThrows(IllegalArgumentException.class, () -> named(Map.of(1, "")));
    }
}
