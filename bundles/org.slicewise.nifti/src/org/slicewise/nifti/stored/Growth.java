// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

/**
 * The lengths that an array has while it fills up to an announced number, each eight times the one before.
 *
 * <p>So the array takes at most eight times what has really come, and an eighth more than the whole array while it grows,
 * as the last length is the announced one and the one before is an eighth of it.
 *
 * @param announced how many elements are said to come
 */
public record Growth(int announced) {

    private static final int FACTOR = 8;

    /** The length to begin with: the longest that is no longer than what is safe, but at least one. */
    public int first(int safe) {
        int length = announced;
        while (length > Math.max(1, safe)) {
            length = (length - 1) / FACTOR + 1;
        }
        return length;
    }

    /** The length that follows one that is too short for so many elements. */
    public int next(int length, int needed) {
        return (int) Math.min(announced, Math.max((long) FACTOR * length, needed));
    }
}
