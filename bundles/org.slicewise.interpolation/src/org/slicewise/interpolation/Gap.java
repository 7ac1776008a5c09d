// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.slicewise.volume.AnnotatedSlices;

/**
 * Neighbouring slices between annotated ones, or between one of these and an end of the stack.
 *
 * <p>There are at most {@link #MOST} in one, so that what is kept for each of them stays small; a longer gap is several.
 *
 * @param below the annotated slice before them, if there is one
 * @param above the annotated slice after them, if there is one
 * @param first the first of them
 * @param end the one after the last of them
 */
record Gap(OptionalInt below, OptionalInt above, int first, int end) {

    private static final int MOST = 16;

    /** The gaps of a stack of slices, in order; none where no slice or every slice is annotated. */
    static List<Gap> of(AnnotatedSlices annotated, int slices) {
        List<Gap> gaps = new ArrayList<>();
        OptionalInt below = OptionalInt.empty();
        int first = 0;
        for (int index : annotated.indices()) {
            addAll(gaps, below, OptionalInt.of(index), first, index);
            below = OptionalInt.of(index);
            first = index + 1;
        }
        if (below.isPresent()) {
            addAll(gaps, below, OptionalInt.empty(), first, slices);
        }
        return gaps;
    }

    private static void addAll(List<Gap> gaps, OptionalInt below, OptionalInt above, int first, int end) {
        for (int i = first; i < end; i += MOST) {
            gaps.add(new Gap(below, above, i, Math.min(end, i + MOST)));
        }
    }

    /** Whether there is an annotated slice on either side. */
    boolean isBetween() {
        return below.isPresent() && above.isPresent();
    }

    /** The number of slices from the annotated one below to that above. */
    int length() {
        return above.getAsInt() - below.getAsInt();
    }

    /** How far a slice is on the way from the annotated slice below to that above, from 0 to 1. */
    double part(int index) {
        return (index - below.getAsInt()) / (double) length();
    }

    /** The number of slices. */
    int slices() {
        return end - first;
    }

    /** The nearest annotated slice of one of the slices; of two that are equally near, that with the lower index. */
    int nearest(int index) {
        if (below.isEmpty() || above.isEmpty()) {
            return below.orElseGet(above::getAsInt);
        }
        return index - below.getAsInt() <= above.getAsInt() - index ? below.getAsInt() : above.getAsInt();
    }
}
