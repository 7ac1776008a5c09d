// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.WorkMonitor;

class PlanFolderTest {

    private static final Grid GRID = new Grid(new Extent(2, 2, 5), Affine.scaling(new Spacing(1, 1, 3)));

    @TempDir
    private Path temp;

    private PlanFolder folder;

    @BeforeEach
    void inAFolderThatIsNotThere() {
        folder = new PlanFolder(temp.resolve("new"));
    }

    private static AnnotationPlan plan(String id, Integer... slices) {
        List<CaseChoice.Chosen> chosen = List.of(slices).stream()
                .map(slice -> new CaseChoice.Chosen(slice, Double.NaN))
                .toList();
        return AnnotationPlan.of(
                List.of(new CaseChoice(id, GRID, chosen, Optional.empty())),
                CostModel.SLICES,
                ContentForecast.constant(SliceContent.EMPTY));
    }

    private void write(AnnotationPlan plan, boolean overwrite) throws IOException {
        folder.write(plan, Map.of(plan.cases().get(0), GRID), overwrite, WorkMonitor.SILENT);
    }

    private Mask drawn() {
        byte[] labels = new byte[20];
        labels[4] = 7;
        return Mask.of(GRID, labels);
    }

    @Test
    void holdsThePlanAndAMaskToBeginWith() throws IOException {
        write(plan("a b", 3, 1), false);
        assertEquals(plan("a b", 3, 1), PlanTable.read(folder.plan()).plan());
        SparseMask template = SparseMask.read(folder.returned("a b").orElseThrow());
        assertEquals(new TreeSet<>(List.of(1, 3)), template.annotated().indices());
        assertEquals(Optional.empty(), folder.returned("c"));
    }

    @Test
    void theSamePlanLeavesWhatWasDrawnAndBringsBackWhatIsLost() throws IOException {
        write(plan("a", 1), true);
        Path mask = folder.returned("a").orElseThrow();
        drawn().write(mask);
        write(plan("a", 1), true);
        assertEquals(7, Mask.read(mask).at(4));
        Files.delete(mask);
        write(plan("a", 1), false);
        assertTrue(Files.exists(mask));
    }

    @Test
    void marksOfDoneSlicesDoNotMakeAnotherPlan() throws IOException {
        AnnotationPlan plan = plan("a", 1);
        write(plan, false);
        String marked = new PlanTable(plan, new TreeSet<>(List.of(1))).csv();
        Files.writeString(folder.plan(), marked);
        write(plan, true);
        assertEquals(marked, Files.readString(folder.plan()));
    }

    @Test
    void anotherPlanIsReplacedOnlyWhenThatIsAskedFor() throws IOException {
        write(plan("a", 1), false);
        drawn().write(folder.returned("a").orElseThrow());
        String refusal = assertThrows(IOException.class, () -> write(plan("a", 2), false))
                .getMessage();
        assertTrue(refusal.contains("plan.csv") && refusal.contains("another folder"), refusal);
        assertEquals(7, Mask.read(folder.returned("a").orElseThrow()).at(4));
        write(plan("a", 2), true);
        assertEquals(plan("a", 2), PlanTable.read(folder.plan()).plan());
        assertFalse(Mask.read(folder.returned("a").orElseThrow()).labels().contains(7));
    }

    @Test
    void aMaskThatBelongsToNoPlanIsNotReplacedEither() throws IOException {
        Files.createDirectories(folder.folder());
        drawn().write(folder.folder().resolve("a.nii"));
        assertTrue(assertThrows(IOException.class, () -> write(plan("a", 1), false))
                .getMessage()
                .contains("a.nii"));
        assertFalse(Files.exists(folder.plan()));
    }

    @Test
    void severalMasksOfACaseAreNamed() throws IOException {
        Files.createDirectories(folder.folder());
        drawn().write(folder.folder().resolve("a.nii"));
        drawn().write(folder.folder().resolve("a.nii.gz"));
        String refusal =
                assertThrows(IOException.class, () -> folder.returned("a")).getMessage();
        assertTrue(refusal.contains("a.nii,") || refusal.contains("a.nii]"), refusal);
    }

    @Test
    void anIdThatIsNoFileNameWritesNothing() {
        assertTrue(assertThrows(IOException.class, () -> write(plan("../a", 1), true))
                .getMessage()
                .contains("\"../a\""));
        assertFalse(Files.exists(folder.folder()));
    }
}
