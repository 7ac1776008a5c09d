// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.util.stream.IntStream;
import org.slicewise.volume.SparseMask;

/** How much of a slice is annotated. */
enum Annotation {
    /** Every voxel. */
    WHOLE("annotated"),
    /** Some voxels, others not. */
    PART("annotated in part"),
    /** No voxel. */
    NONE("not annotated"),
    /** The question does not arise: there is no mask, or all of it is annotated. */
    UNASKED("");

    private final String words;

    Annotation(String words) {
        this.words = words;
    }

    /** What a picture says. */
    String words() {
        return words;
    }

    /** Whether an expert has looked at the slice at all. */
    boolean isAny() {
        return this == WHOLE || this == PART;
    }

    /** How much of a slice of a mask is annotated; {@link SparseMask#UNANNOTATED} stands for what is not. */
    static Annotation of(SparseMask mask, int[] fileSlice) {
        if (mask.isComplete()) {
            return UNASKED;
        }
        long unknown = IntStream.of(fileSlice)
                .filter(value -> value == SparseMask.UNANNOTATED)
                .count();
        return unknown == 0 ? WHOLE : unknown == fileSlice.length ? NONE : PART;
    }
}
