// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slicewise.interpolation.FillingTask;
import org.slicewise.interpolation.MaskInterpolators;
import org.slicewise.scoring.Overlap;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.WorkMonitor;

class InterpolationReportTest {

    private static final int SLICES = 9;

    private static InterpolationReport report(String... interpolators) {
        return new InterpolationReport(
                List.of(interpolators).stream().map(MaskInterpolators::named).toList(),
                List.of(0.2, 0.4),
                (caseId, truth, density) -> new AnnotatedSlices(Axis.Z, new TreeSet<>(kept(density))),
                Optional.empty());
    }

    private static Set<Integer> kept(double density) {
        return density < 0.3 ? Set.of(2, 6) : Set.of(1, 3, 5, 7);
    }

    @Test
    void countsFilledSlicesAloneAndAllSlicesTogether() {
        InterpolationReport report = report("nearest");
        SparseMask truth = Tubes.mask(SLICES);
        report.add("a", truth, Optional.empty(), WorkMonitor.SILENT);
        report.add("b", truth, Optional.empty(), WorkMonitor.SILENT);
        FillingScores sparse = report.scores().get(0);
        SparseMask filled = MaskInterpolators.named("nearest")
                .fill(FillingTask.of(Tubes.keep(truth, kept(0.2))))
                .mask();
        for (int label = 1; label <= 2; label++) {
            Overlap all = counted(truth, filled, label, Set.of());
            Overlap filledOnly = counted(truth, filled, label, kept(0.2));
            assertEquals(all.plus(all), sparse.allSlices().pooled().of(label));
            assertEquals(
                    filledOnly.plus(filledOnly), sparse.filledOnly().pooled().of(label));
        }
        assertEquals(
                List.of(4L, 14L, 18L, 0L),
                List.of(sparse.annotated(), sparse.filled(), sparse.total(), sparse.openVoxels()));
    }

    @Test
    void listsEveryDensityAndInterpolator() {
        InterpolationReport report = report("none", "nearest");
        report.add("a", Tubes.mask(SLICES), Optional.empty(), WorkMonitor.SILENT);
        assertEquals(
                List.of("none 0.2", "nearest 0.2", "none 0.4", "nearest 0.4"),
                report.scores().stream()
                        .map(one -> one.interpolator() + " " + one.density())
                        .toList());
        assertTrue(report.scores().get(0).filledOnly().pooled().byLabel().isEmpty());
    }

    @Test
    void refusesTruthWithSlicesNobodyAnnotated() {
        InterpolationReport report = report("nearest");
        SparseMask sparse = Tubes.keep(Tubes.mask(SLICES), Set.of(1, 2));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> report.add("case", sparse, Optional.empty(), WorkMonitor.SILENT))
                .getMessage();
        assertTrue(message.contains("\"case\": an expert annotated 2 of 9 slices"), message);
    }

    /** Voxel by voxel. */
    private static Overlap counted(SparseMask truth, SparseMask filled, int label, Set<Integer> without) {
        Overlap sum = Overlap.NONE;
        for (int i = 0; i < Tubes.SIDE * Tubes.SIDE * SLICES; i++) {
            if (!without.contains(i / Tubes.SIDE / Tubes.SIDE)) {
                boolean meant = truth.labels().at(i) == label;
                boolean found = filled.labels().at(i) == label;
                sum = sum.plus(new Overlap(meant && found ? 1 : 0, meant && !found ? 1 : 0, !meant && found ? 1 : 0));
            }
        }
        return sum;
    }
}
