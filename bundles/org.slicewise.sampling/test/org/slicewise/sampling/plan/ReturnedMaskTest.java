// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.SparseMask;

class ReturnedMaskTest {

    private static final int OPEN = SparseMask.UNANNOTATED;
    private static final Grid GRID = new Grid(new Extent(2, 1, 5), Affine.scaling(new Spacing(1, 1, 1)));
    private static final SortedSet<Integer> PLANNED = new TreeSet<>(Set.of(0, 2, 4));
    private static final SortedSet<Integer> NONE = new TreeSet<>();

    private static Mask mask(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return Mask.of(GRID, bytes);
    }

    private static Map<Integer, SliceState> states(ReturnedMask returned) {
        return returned.slices().stream().collect(Collectors.toMap(ReturnedSlice::slice, ReturnedSlice::state));
    }

    @Test
    void aTemplateThatNobodyTouchedIsMissingEverySlice() {
        Mask template = PlanTemplate.of(GRID, PLANNED).toFileMask();
        assertEquals(
                List.of(0, 0, OPEN, OPEN), List.of(template.at(0), template.at(1), template.at(2), template.at(3)));
        ReturnedMask returned = ReturnedMask.of("a", template, PLANNED, NONE, false);
        assertEquals(Map.of(0, SliceState.MISSING, 2, SliceState.MISSING, 4, SliceState.MISSING), states(returned));
        assertEquals(Set.of(), returned.mask().annotated().indices());
    }

    @Test
    void tellsWhatWasDoneOfWhatWasPlanned() {
        Mask found = mask(0, 3, OPEN, OPEN, 0, 0, OPEN, 1, OPEN, 2);
        ReturnedMask returned = ReturnedMask.of("a", found, PLANNED, new TreeSet<>(Set.of(2)), false);
        assertEquals(
                Map.of(
                        0, SliceState.ANNOTATED,
                        2, SliceState.EMPTY,
                        3, SliceState.UNPLANNED,
                        4, SliceState.PARTLY),
                states(returned));
        assertEquals(Set.of(0, 2, 4), returned.mask().annotated().indices());
        int[] expected = {0, 3, OPEN, OPEN, 0, 0, OPEN, OPEN, OPEN, 2};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], returned.mask().toFileMask().at(i));
        }
    }

    @Test
    void backgroundElsewhereIsTakenForUntouchedOnlyWhereItIsSaidToBe() {
        Mask found = mask(0, 3, 0, 0, 1, 0, 0, 0, 2, 2);
        assertEquals(
                SliceState.UNPLANNED,
                states(ReturnedMask.of("a", found, PLANNED, NONE, false)).get(1));
        ReturnedMask lenient = ReturnedMask.of("a", found, PLANNED, NONE, true);
        assertEquals(
                Map.of(0, SliceState.ANNOTATED, 2, SliceState.ANNOTATED, 4, SliceState.ANNOTATED), states(lenient));
        assertEquals(PLANNED, lenient.mask().annotated().indices());
    }

    @Test
    void refusesAPlanForMoreSlicesThanThereAre() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ReturnedMask.of("a", mask(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), new TreeSet<>(Set.of(5)), NONE, true));
    }
}
