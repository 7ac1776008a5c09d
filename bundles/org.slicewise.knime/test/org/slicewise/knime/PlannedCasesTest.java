// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.knime.core.node.InvalidSettingsException;
import org.slicewise.sampling.cost.CostModel;
import org.slicewise.sampling.cost.SliceContent;
import org.slicewise.sampling.plan.AnnotationPlan;
import org.slicewise.sampling.plan.PlannedSlice;
import org.slicewise.volume.Mask;

class PlannedCasesTest {

    @TempDir
    private Path folder;

    private static PlannedCases cases(String costs, String masks, String forecast) throws InvalidSettingsException {
        return new PlannedCases(
                PlanRows.SPEC,
                new AnnotationPlannerSettings.Values(
                        "Image",
                        "Slices",
                        Optional.of("Scores"),
                        CostModel.parse(costs),
                        Optional.ofNullable(masks),
                        Optional.ofNullable(forecast).map(SliceContent::parse),
                        Optional.empty(),
                        false));
    }

    /** A mask with a label on the slice that is stored first, which is the one nearest to the head. */
    private Path mask() throws IOException {
        byte[] labels = new byte[20];
        Arrays.fill(labels, 0, 4, (byte) 1);
        Path file = folder.resolve("m.nii");
        Mask.of(PlanRows.GRID, labels).write(file);
        return file;
    }

    @Test
    void slicesAreAnnotatedFromTheFootAndRankedAsTheyWereChosen() throws Exception {
        PlannedCases cases = cases("slice=1,volume=4", null, null);
        cases.add(PlanRows.row("a", null, 1, 4));
        cases.add(PlanRows.row("b", null));
        AnnotationPlan plan = cases.plan();
        assertEquals(
                List.of(new PlannedSlice(1, "a", 4, 0, 0, 2, 1, 1, 4), new PlannedSlice(2, "a", 1, 3, 9, 1, 0, 1, 0)),
                plan.slices());
        assertEquals(6, plan.cost());
        DataRow first = PlanTables.plan(plan).get(0);
        assertEquals("1 a 4 0 0.0 2 1.0 1.0 4.0", String.join(" ", texts(first)));
    }

    private static List<String> texts(DataRow row) {
        return row.stream().map(Object::toString).toList();
    }

    @Test
    void masksTellWhatIsOnSlicesAndWhatToExpectOfOtherCasesAtTheSameHeight() throws Exception {
        PlannedCases cases = cases("foreground=10", "Mask", null);
        cases.add(PlanRows.row("a", mask(), 0, 1));
        cases.add(PlanRows.row("b", null, 4, 0));
        assertEquals(
                List.of(0.0, 10.0, 0.0, 10.0),
                cases.plan().slices().stream().map(PlannedSlice::cost).toList());
    }

    @Test
    void aForecastCountsWhereNoMaskIs() throws Exception {
        PlannedCases cases = cases("foreground=10", "Mask", "foreground=0.3");
        cases.add(PlanRows.row("a", mask(), 0));
        cases.add(PlanRows.row("b", null, 0));
        assertEquals(
                List.of(10.0, 3.0),
                cases.plan().slices().stream().map(PlannedSlice::cost).toList());
    }

    @Test
    void costsOfWhatNobodyKnowsAreRefused() throws Exception {
        PlannedCases cases = cases("slice=1,contour=0.1", "Mask", null);
        cases.add(PlanRows.row("b", null, 4));
        String refusal = assertThrows(IOException.class, cases::plan).getMessage();
        assertTrue(refusal.contains("\"b\"") && refusal.contains("Forecast"), refusal);
    }

    @Test
    void aSliceThatIsNotThereIsRefused() throws Exception {
        PlannedCases cases = cases("slice=1", null, null);
        assertThrows(IllegalArgumentException.class, () -> cases.add(PlanRows.row("b", null, 5)));
    }
}
