// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slicewise.scoring.LabelOverlaps;
import org.slicewise.scoring.Overlap;

class AuditSummaryTest {

    private static AuditedSlice slice(int gap, int distance, Map<Integer, Overlap> overlaps) {
        return new AuditedSlice("case", 5, gap, distance, gap * 2.0, new LabelOverlaps(new TreeMap<>(overlaps)));
    }

    private static AuditSummary summary() {
        return AuditSummary.of(List.of(
                new AuditedCase(
                        "a",
                        List.of(
                                slice(4, 2, Map.of(1, new Overlap(60, 20, 20), 2, new Overlap(5, 5, 0))),
                                slice(6, 3, Map.of(1, new Overlap(20, 40, 40)))),
                        10,
                        15),
                new AuditedCase("b", List.of(slice(4, 1, Map.of(1, new Overlap(20, 0, 0)))), 2, 3)));
    }

    @Test
    void poolsByLabelAndByGap() {
        AuditSummary summary = summary();
        assertEquals(2, summary.cases());
        assertEquals(3, summary.slices());
        assertEquals(14 / 3.0, summary.meanGap(), 1e-12);
        assertEquals(
                List.of(
                        new AuditFinding(1, AuditFinding.ALL_GAPS, 3, new Overlap(100, 60, 60)),
                        new AuditFinding(2, AuditFinding.ALL_GAPS, 1, new Overlap(5, 5, 0))),
                summary.byLabel());
        assertEquals(
                List.of(
                        new AuditFinding(1, 4, 2, new Overlap(80, 20, 20)),
                        new AuditFinding(1, 6, 1, new Overlap(20, 40, 40)),
                        new AuditFinding(2, 4, 1, new Overlap(5, 5, 0))),
                summary.byGap());
    }

    @Test
    void expectsLessErrorWhereAnnotatedSlicesAreNearer() {
        AuditSummary summary = summary();
        double stretch = (18 / 12.0) / 2;
        assertEquals(stretch, summary.stretch(), 1e-12);
        double first = Math.pow(100 / 220.0, stretch);
        double second = Math.pow(0.5, stretch);
        assertEquals((first + second) / 2, summary.expectedIou().getAsDouble(), 1e-12);
        assertEquals((100 / 220.0 + 0.5) / 2, summary.measuredIou().getAsDouble(), 1e-12);
    }

    @Test
    void advisesByWhatIsExpected() {
        AuditSummary summary = summary();
        double expected = summary.expectedIou().getAsDouble();
        assertEquals(AuditSummary.Advice.INTERPOLATE, summary.advice(expected));
        assertEquals(AuditSummary.Advice.IGNORE, summary.advice(Math.nextUp(expected)));
    }

    @Test
    void saysTheAdviceInOneSentence() {
        AuditSummary summary = summary();
        assertEquals(
                "Advice: interpolate by nearest; the IoU to expect, 0.5741, is at least 0.5.",
                summary.sentence("nearest", 0.5));
        assertEquals(
                "Advice: ignore slices that are not annotated; the IoU to expect of nearest, 0.5741, is below 0.75.",
                summary.sentence("nearest", 0.75));
    }

    @Test
    void saysWhyThereIsNoAdvice() {
        AuditedSlice drawn = slice(4, 2, Map.of(1, new Overlap(9, 1, 0)));
        assertEquals(
                "No advice: there is nothing to fill; no case has a slice between annotated ones.",
                sentence(new AuditedCase("a", List.of(drawn), 0, 0)));
        assertEquals(
                "No advice: nothing could be left out; no case has three annotated slices.",
                sentence(new AuditedCase("a", List.of(), 3, 4)));
        assertEquals(
                "No advice: nothing could be measured; the slices left out have no labels.",
                sentence(new AuditedCase("a", List.of(slice(4, 2, Map.of())), 3, 4)));
    }

    private static String sentence(AuditedCase only) {
        return AuditSummary.of(List.of(only)).sentence("nearest", 0.5);
    }

    @Test
    void expectsNothingWhereNothingOfTheSlicesLeftOutWasFound() {
        AuditSummary summary = AuditSummary.of(
                List.of(new AuditedCase("a", List.of(slice(20, 10, Map.of(1, new Overlap(0, 50, 50)))), 30, 90)));
        assertEquals(0, summary.expectedIou().getAsDouble());
        assertEquals(AuditSummary.Advice.IGNORE, summary.advice(0.5));
    }

    @Test
    void expectsNothingOfSlicesThatAreNotThere() {
        AuditSummary dense = AuditSummary.of(
                List.of(new AuditedCase("a", List.of(slice(2, 1, Map.of(1, new Overlap(9, 1, 0)))), 0, 0)));
        assertTrue(dense.expectedIou().isEmpty());
        assertEquals(0.9, dense.measuredIou().getAsDouble(), 1e-12);
    }

    @Test
    void knowsNothingWhereNothingCouldBeLeftOut() {
        AuditSummary summary = AuditSummary.of(List.of(new AuditedCase("a", List.of(), 3, 4)));
        assertTrue(summary.expectedIou().isEmpty());
        assertEquals(AuditSummary.Advice.UNKNOWN, summary.advice(0.5));
    }
}
