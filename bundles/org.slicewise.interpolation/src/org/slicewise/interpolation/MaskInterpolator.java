// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

/**
 * A way to fill the slices between annotated ones.
 *
 * <p>Whatever the way: annotated slices are never changed, a mask without an annotated slice comes back as it is, and
 * equal tasks give equal fillings, whatever the number of threads.
 */
public interface MaskInterpolator {

    /** The name by which settings and files know it. */
    String name();

    /** One sentence for users. */
    String description();

    /** What a task must bring beside the mask. */
    default Need need() {
        return Need.MASK_ALONE;
    }

    /**
     * Fills what can be filled; slices lie across the axis of the annotated ones.
     *
     * @throws IllegalArgumentException if the task lacks what is {@linkplain #need needed}
     */
    Filling fill(FillingTask task);

    /** What an interpolator reads beside the mask. */
    enum Need {
        /** Nothing. */
        MASK_ALONE,
        /** The image, and a slice affinity that was trained on such images. */
        IMAGE_AND_AFFINITY
    }
}
