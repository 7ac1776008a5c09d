// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.interpolation.FillingTask;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.MaskInterpolators;
import org.slicewise.volume.Axis;
import org.slicewise.volume.MaskDraft;
import org.slicewise.volume.SliceProvenance;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.WorkMonitor;

class InterpolationAuditTest {

    private static final List<Integer> ANNOTATED = List.of(0, 2, 5, 6, 11, 13);

    /** Those that need no image. */
    static List<String> interpolators() {
        return MaskInterpolators.names().stream()
                .filter(name -> MaskInterpolators.named(name).need() == MaskInterpolator.Need.MASK_ALONE)
                .toList();
    }

    private static AuditedCase audit(String interpolator, SparseMask mask) {
        return new InterpolationAudit(MaskInterpolators.named(interpolator), Optional.empty())
                .of("case", mask, Optional.empty(), WorkMonitor.SILENT);
    }

    @ParameterizedTest
    @MethodSource("interpolators")
    void findsTheSameAsLeavingOutOneSliceAtATime(String name) {
        SparseMask mask = Tubes.keep(Tubes.mask(15), ANNOTATED);
        List<AuditedSlice> audited = audit(name, mask).slices();
        assertEquals(
                List.of(2, 5, 6, 11), audited.stream().map(AuditedSlice::slice).toList());
        for (AuditedSlice slice : audited) {
            List<Integer> others = new ArrayList<>(ANNOTATED);
            others.remove((Integer) slice.slice());
            SparseMask filled = MaskInterpolators.named(name)
                    .fill(FillingTask.of(Tubes.keep(mask, others)))
                    .mask();
            assertEquals(FilledSlices.overlaps(mask, filled, new TreeSet<>(List.of(slice.slice()))), slice.overlaps());
        }
    }

    @Test
    void measuresGapsAndDistances() {
        AuditedCase audited = audit("nearest", Tubes.keep(Tubes.mask(15), ANNOTATED));
        assertEquals(
                List.of(5, 4, 6, 7),
                audited.slices().stream().map(AuditedSlice::gap).toList());
        assertEquals(
                List.of(2, 1, 1, 2),
                audited.slices().stream().map(AuditedSlice::distance).toList());
        assertEquals(15, audited.slices().get(0).gapMillimetres());
        assertEquals(1 + 2 + 4 + 1, audited.openSlices());
        assertEquals(1 + (1 + 1) + (1 + 2 + 2 + 1) + 1, audited.openDistance());
    }

    @Test
    void leavesNothingOutOfTwoSlices() {
        assertTrue(audit("nearest", Tubes.keep(Tubes.mask(9), List.of(2, 6)))
                .slices()
                .isEmpty());
    }

    @Test
    void doesNotTakeFilledSlicesForDrawnOnes() {
        SparseMask sparse = Tubes.keep(Tubes.mask(9), List.of(1, 4, 7));
        MaskDraft draft = new MaskDraft(sparse.toFileMask(), Axis.Z);
        draft.plane(2, new int[Tubes.SIDE * Tubes.SIDE]);
        SparseMask filled = sparse.filled(draft.finish(), Map.of(2, SliceProvenance.INTERPOLATED));
        assertEquals(audit("nearest", sparse), audit("nearest", filled));
    }
}
