// SPDX-License-Identifier: Apache-2.0
package org.slicewise.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CohortScoresTest {

    private static final Score IOU = Scores.named("iou");

    private static LabelOverlaps overlaps(Map<Integer, Overlap> byLabel) {
        return new LabelOverlaps(new TreeMap<>(byLabel));
    }

    /** IoU of label 1: 1/2, 1/4, none, 1; of label 2: none, 1/2, none, none. */
    private static CohortScores fourCases() {
        return CohortScores.builder()
                .add("a", overlaps(Map.of(0, new Overlap(90, 0, 0), 1, new Overlap(5, 5, 0), 2, Overlap.NONE)))
                .add("b", overlaps(Map.of(1, new Overlap(1, 2, 1), 2, new Overlap(2, 1, 1))))
                .add("c", overlaps(Map.of(1, Overlap.NONE)))
                .add("d", overlaps(Map.of(1, new Overlap(3, 0, 0))))
                .build();
    }

    @Test
    void aSummaryCountsWhatIsUndefinedAndLeavesItOut() {
        ScoreSummary first = fourCases().summary(1, IOU);
        assertEquals(3, first.defined());
        assertEquals(1, first.undefined());
        assertEquals((0.5 + 0.25 + 1) / 3, first.mean().orElseThrow(), 1e-12);
        assertEquals(0.25, first.min().orElseThrow());
        assertEquals(0.5, first.median().orElseThrow());
        assertEquals(1, first.max().orElseThrow());
    }

    @Test
    void aLabelThatACaseDoesNotListIsUndefinedThere() {
        ScoreSummary second = fourCases().summary(2, IOU);
        assertEquals(1, second.defined());
        assertEquals(3, second.undefined());
        assertEquals(0.5, second.mean().orElseThrow());
    }

    @Test
    void pooledCountsAreDividedLast() {
        LabelOverlaps pooled = fourCases().pooled();
        assertEquals(new Overlap(9, 7, 1), pooled.of(1));
        assertEquals(9.0 / 17, pooled.of(1).iou().orElseThrow());
        assertEquals(Set.of(0, 1, 2), fourCases().labels());
    }

    @Test
    void theForegroundMeanOfACaseIsOverItsDefinedLabelsWithoutBackground() {
        assertEquals(0.5, fourCases().foregroundMean("a", IOU).orElseThrow());
        assertEquals((0.25 + 0.5) / 2, fourCases().foregroundMean("b", IOU).orElseThrow());
        assertTrue(fourCases().foregroundMean("c", IOU).isEmpty());
        ScoreSummary all = fourCases().foregroundSummary(IOU);
        assertEquals(1, all.undefined());
        assertEquals((0.5 + 0.375 + 1) / 3, all.mean().orElseThrow(), 1e-12);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        ScoreSummary summary = ScoreSummary.of(List.of(
                OptionalDouble.of(0.8), OptionalDouble.of(0.2), OptionalDouble.of(0.4), OptionalDouble.of(0.9)));
        assertEquals(0.6, summary.median().orElseThrow(), 1e-12);
    }

    @Test
    void nothingDefinedMeansNoFigures() {
        ScoreSummary summary = ScoreSummary.of(List.of(OptionalDouble.empty()));
        assertTrue(summary.mean().isEmpty()
                && summary.median().isEmpty()
                && summary.max().isEmpty());
        assertEquals(0, CohortScores.builder().build().summary(1, IOU).undefined());
    }

    @Test
    void aCaseIsScoredOnceAndKnownByItsId() {
        CohortScores.Builder builder = CohortScores.builder().add("a", overlaps(Map.of()));
        assertThrows(IllegalArgumentException.class, () -> builder.add("a", overlaps(Map.of())));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> fourCases().foregroundMean("x", IOU))
                .getMessage();
        assertEquals("There is no case \"x\"; known are [a, b, c, d].", message);
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.scoring.Scores#names")
    void everyScoreGoesFromZeroToOneAndKnowsWhenItIsUndefined(String name) {
        Score score = Scores.named(name);
        assertEquals(name, score.name());
        assertTrue(score.of(Overlap.NONE).isEmpty());
        assertEquals(0, score.of(new Overlap(0, 3, 4)).orElseThrow());
        assertEquals(1, score.of(new Overlap(7, 0, 0)).orElseThrow());
    }

    @Test
    void anUnknownScoreAnswersWithTheKnownOnes() {
        assertEquals(
                "There is no score \"x\"; known are [iou, dice].",
                assertThrows(IllegalArgumentException.class, () -> Scores.named("x"))
                        .getMessage());
    }
}
