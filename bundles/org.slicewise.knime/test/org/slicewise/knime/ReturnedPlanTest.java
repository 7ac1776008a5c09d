// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.sampling.cost.ContentForecast;
import org.slicewise.sampling.cost.CostModel;
import org.slicewise.sampling.cost.SliceContent;
import org.slicewise.sampling.plan.AnnotationPlan;
import org.slicewise.sampling.plan.CaseChoice;
import org.slicewise.sampling.plan.PlanFolder;
import org.slicewise.sampling.plan.PlanTable;
import org.slicewise.sampling.plan.ReturnedMask;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.WorkMonitor;

/** What comes back of a plan of slices 0, 1 and 3 of a case, in a folder. */
class ReturnedPlanTest {

    private static final Grid GRID = PlanRows.GRID;
    private static final int VOXELS = 4;

    @TempDir
    private Path folder;

    private PlanFolder masks;
    private AnnotationPlan plan;

    @BeforeEach
    void handOut() throws IOException {
        masks = new PlanFolder(folder);
        List<CaseChoice.Chosen> chosen = List.of(3, 0, 1).stream()
                .map(slice -> new CaseChoice.Chosen(slice, Double.NaN))
                .toList();
        plan = AnnotationPlan.of(
                List.of(new CaseChoice("a", GRID, chosen, Optional.empty())),
                CostModel.SLICES,
                ContentForecast.constant(SliceContent.EMPTY));
        masks.write(plan, Map.of("a", GRID), false, WorkMonitor.SILENT);
    }

    /** Draws a label on slices of the mask that was handed out. */
    private void draw(int... slices) throws IOException {
        Path file = masks.returned("a").orElseThrow();
        Mask template = Mask.read(file);
        byte[] labels = new byte[VOXELS * 5];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) template.at(i);
        }
        for (int slice : slices) {
            labels[slice * VOXELS] = 2;
        }
        Mask.of(GRID, labels).write(file);
    }

    private ReturnedMask returned(Integer... doneOrders) throws IOException {
        PlanTable table = new PlanTable(plan, new TreeSet<>(List.of(doneOrders)));
        return new ReturnedPlan(table, masks, false).of("a", GRID);
    }

    private static List<String> states(ReturnedMask returned, AnnotationPlan plan) {
        return PlanTables.states(returned.slices(), plan.slices(), GRID).stream()
                .map(row -> row.stream().skip(1).map(Object::toString).reduce("", (a, b) -> a + " " + b))
                .toList();
    }

    @Test
    void drawnAndEmptySlicesAreTakenAndOthersReported() throws IOException {
        draw(0, 4);
        ReturnedMask returned = returned(1);
        assertEquals(
                List.of(" 3 0 4 annotated", " 2 1 3 missing", " 1 3 1 empty", " ? 4 0 unplanned"),
                states(returned, plan));
        assertEquals(new TreeSet<>(List.of(0, 3)), returned.mask().annotated().indices());
        assertEquals(2, returned.mask().labels().at(0));
    }

    @Test
    void aMaskThatNeverCameBackIsMissingThroughout() throws IOException {
        Files.delete(masks.returned("a").orElseThrow());
        assertEquals(List.of(" 3 0 4 missing", " 2 1 3 missing", " 1 3 1 missing"), states(returned(), plan));
        assertTrue(returned().mask().annotated().indices().isEmpty());
    }

    @Test
    void aCaseThatIsNotPlannedHasNothing() throws IOException {
        ReturnedMask other = new ReturnedPlan(PlanTable.of(plan), masks, false).of("b", GRID);
        assertEquals(List.of(), other.slices());
    }

    @Test
    void aPlanForAnotherImageIsRefused() {
        Grid turned = new Grid(GRID.extent(), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 3, 0));
        String refusal = assertThrows(
                        IOException.class, () -> new ReturnedPlan(PlanTable.of(plan), masks, false).of("a", turned))
                .getMessage();
        assertTrue(refusal.contains("\"a\"") && refusal.contains("slice 3"), refusal);
    }
}
