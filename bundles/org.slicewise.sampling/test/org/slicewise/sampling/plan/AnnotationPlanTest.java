// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.sampling.cost.ContentForecast;
import org.slicewise.sampling.cost.CostModel;
import org.slicewise.sampling.cost.SliceContent;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;

class AnnotationPlanTest {

    private static final Grid UP = new Grid(new Extent(2, 2, 6), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 10));
    private static final Grid DOWN = new Grid(new Extent(2, 2, 6), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -2, 10));
    private static final ContentForecast NOTHING = ContentForecast.constant(SliceContent.EMPTY);

    @TempDir
    private Path folder;

    private static CaseChoice choice(String id, Grid grid, int... slices) {
        List<CaseChoice.Chosen> chosen = IntStream.of(slices)
                .mapToObj(slice -> new CaseChoice.Chosen(slice, slice / 10.0))
                .toList();
        return new CaseChoice(id, grid, chosen, Optional.empty());
    }

    @Test
    void goesThroughEachCaseFromTheFootAndOpensEveryVolumeOnce() {
        CostModel model = new CostModel(1, 2, 0, 0, 5);
        AnnotationPlan plan = AnnotationPlan.of(
                List.of(choice("b", DOWN, 1, 4), choice("a", UP, 3)),
                model,
                ContentForecast.constant(new SliceContent(0.5, 0, 0)));
        assertEquals(
                List.of(
                        new PlannedSlice(1, "b", 4, 1, 2, 2, 0.4, 2, 5),
                        new PlannedSlice(2, "b", 1, 4, 8, 1, 0.1, 2, 0),
                        new PlannedSlice(3, "a", 3, 3, 16, 1, 0.3, 2, 5)),
                plan.slices());
        assertEquals(16, plan.cost());
        assertEquals(List.of("b", "a"), plan.cases());
        assertEquals(Set.of(1, 4), plan.byCase().get("b"));
    }

    @Test
    void takesKnownContentsOverTheForecast() {
        List<SliceContent> contents = IntStream.range(0, 6)
                .mapToObj(i -> new SliceContent(1, 10 * i, 1))
                .toList();
        CaseChoice known =
                new CaseChoice("a", DOWN, List.of(new CaseChoice.Chosen(4, Double.NaN)), Optional.of(contents));
        AnnotationPlan plan = AnnotationPlan.of(List.of(known), new CostModel(0, 0, 1, 0, 0), NOTHING);
        assertEquals(40, plan.cost());
    }

    @Test
    void refusesSlicesThatAreNotThereOrTwice() {
        assertThrows(IllegalArgumentException.class, () -> choice("a", UP, 6));
        assertThrows(IllegalArgumentException.class, () -> choice("a", UP, 2, 2));
    }

    @Test
    void findsTheLargestPlanThatABudgetPaysFor() {
        CostModel model = new CostModel(1, 0, 0, 0, 3);
        for (int budget = 4; budget <= 20; budget++) {
            AnnotationPlan plan =
                    PlanWithin.largest(budget, 6, n -> planOf(n, model)).orElseThrow();
            assertEquals(Math.min(6, budget - 3), plan.slices().size());
        }
        assertTrue(PlanWithin.largest(3.9, 6, n -> planOf(n, model)).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> PlanWithin.largest(Double.NaN, 6, n -> planOf(n, model)));
    }

    private static AnnotationPlan planOf(int slices, CostModel model) {
        CaseChoice first = choice("a", UP, IntStream.range(0, slices).toArray());
        return AnnotationPlan.of(List.of(first), model, NOTHING);
    }

    @Test
    void theTableIsReadAsItWasWritten() throws IOException {
        CaseChoice unscored =
                new CaseChoice("c, \"d\"", UP, List.of(new CaseChoice.Chosen(0, Double.NaN)), Optional.empty());
        AnnotationPlan plan = AnnotationPlan.of(List.of(choice("a", DOWN, 5, 2), unscored), CostModel.SLICES, NOTHING);
        Path file =
                Files.writeString(folder.resolve("plan.csv"), PlanTable.of(plan).csv());
        assertEquals(PlanTable.of(plan), PlanTable.read(file));
        PlanTable done = new PlanTable(plan, new TreeSet<>(Set.of(2)));
        Files.writeString(file, "\uFEFF" + done.csv().replace("\n", "\r\n"));
        assertEquals(done, PlanTable.read(file));
    }

    @Test
    void saysWhichLineIsNoRow() throws IOException {
        AnnotationPlan plan = AnnotationPlan.of(List.of(choice("a", UP, 2, 4)), CostModel.SLICES, NOTHING);
        String table = PlanTable.of(plan).csv();
        assertTrue(refusal(table.replace("a,4", "a,four")).contains("line 3"));
        assertTrue(refusal(table.replace("a,4", "a,2")).contains("planned twice"));
        assertTrue(refusal("case,slice\n").contains("order,case,slice"));
        assertTrue(refusal("").contains("order,case,slice"));
        assertTrue(refusal(table.replace("2,a,4", "1,a,4")).contains("the order 1"));
        assertTrue(refusal(table.replace("a,4,4", "a,-4,4")).contains("line 3"));
    }

    private String refusal(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.csv"), table);
        return assertThrows(IOException.class, () -> PlanTable.read(file)).getMessage();
    }
}
