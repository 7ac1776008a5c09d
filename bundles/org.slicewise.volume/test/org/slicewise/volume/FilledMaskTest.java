// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Sparse masks some slices of which were filled in. */
class FilledMaskTest {

    private static final Grid GRID = new Grid(new Extent(2, 1, 4), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 3, 0));
    private static final Mask DENSE = Mask.of(GRID, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    private static final SparseMask SPARSE = SparseMask.keepOnly(DENSE, slices(0, 3));

    private static AnnotatedSlices slices(Integer... indices) {
        return new AnnotatedSlices(Axis.Z, new TreeSet<>(List.of(indices)));
    }

    private static SparseMask filled() {
        MaskDraft draft = new MaskDraft(SPARSE.toFileMask(), Axis.Z);
        draft.plane(0, new int[] {9, 9});
        draft.plane(1, new int[] {1, SparseMask.UNANNOTATED});
        return SPARSE.filled(draft.finish(), Map.of(1, SliceProvenance.INTERPOLATED, 2, SliceProvenance.IGNORED));
    }

    @Test
    void keepsWhatAnExpertDrewAndTellsWhereTheRestComesFrom() {
        SparseMask filled = filled();
        assertEquals(1, filled.labels().at(0, 0, 0));
        assertEquals(1, filled.labels().at(0, 0, 1));
        assertEquals(SparseMask.UNANNOTATED, filled.toFileMask().at(1, 0, 1));
        assertEquals(slices(0, 1, 3), filled.annotated());
        assertEquals(
                List.of(
                        SliceProvenance.HUMAN,
                        SliceProvenance.INTERPOLATED,
                        SliceProvenance.IGNORED,
                        SliceProvenance.HUMAN),
                List.of(filled.provenance(0), filled.provenance(1), filled.provenance(2), filled.provenance(3)));
    }

    @Test
    void keepsTheProvenanceOfTheSlicesThatAreKept() {
        SparseMask kept = filled().keepOnly(slices(1, 3));
        assertEquals(Map.of(1, SliceProvenance.INTERPOLATED), kept.filledSlices());
        assertEquals(SliceProvenance.IGNORED, kept.provenance(0));
        assertEquals(Map.of(), filled().keepOnly(slices(3)).filledSlices());
    }

    @Test
    void refusesToFillWhatAnExpertDrew() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SPARSE.filled(SPARSE.toFileMask(), Map.of(3, SliceProvenance.INTERPOLATED)));
    }
}
