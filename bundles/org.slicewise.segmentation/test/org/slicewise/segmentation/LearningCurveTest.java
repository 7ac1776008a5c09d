// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LearningCurveTest {

    @Test
    void theTableHasARowForEachIterationAndScoresWhereThereAreSome() {
        LearningCurve curve = new LearningCurve(LabelNames.of(List.of(1, 5)));
        curve.add(new LearningCurve.Step(1, 0.5f, 0.01, Float.NaN, 0.25f));
        curve.add(new LearningCurve.Step(2, 0.25f, 0.001, 3, 0));
        curve.add(new ValidationScore(2, new TreeMap<>(Map.of(1, 0.5f, 5, Float.NaN))));
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertEquals(
                    """
                    iteration,loss,rate,gradient,waited,iou.mean,iou.1,iou.5
                    1,0.500000,0.01,,0.2500,,,
                    2,0.250000,0.001,3.00000,0.0000,0.500000,0.500000,
                    """,
                    curve.csv());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theMeanIsThatOfTheLabelsThatOccur() {
        assertEquals(0.375, new ValidationScore(1, new TreeMap<>(Map.of(1, 0.25f, 2, 0.5f, 3, Float.NaN))).mean());
        assertTrue(Double.isNaN(new ValidationScore(1, new TreeMap<>(Map.of(1, Float.NaN))).mean()));
    }

    @Test
    void aCaseIsForTrainingOrForValidation() {
        TrainingCase one = Scans.numbered("a", Scans.ras(4, 4, 4), 1);
        assertRefused(List.of(one), List.of(one), "Case \"a\"");
        assertRefused(List.of(one), List.of(Scans.numbered("b", Scans.ras(4, 4, 4))), "hold nothing but background");
    }

    private static void assertRefused(List<TrainingCase> cases, List<TrainingCase> validation, String text) {
        LabelNames labels = LabelNames.of(Set.of(1));
        Exception e = assertThrows(IllegalArgumentException.class, () -> new TrainingData(cases, validation, labels));
        assertTrue(e.getMessage().contains(text), e.getMessage());
    }
}
