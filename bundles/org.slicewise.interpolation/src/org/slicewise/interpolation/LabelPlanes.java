// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.volume.SparseMask;

/**
 * The labels that are told apart in some slices, as indices: the background is 0, the others follow in their order; and
 * slices as one plane of values for each of them.
 */
final class LabelPlanes {

    /** The index of a pixel of which nothing is known. */
    static final int OPEN = -1;

    private final int[] labels;

    /** The labels of slices, as they stand in files. */
    LabelPlanes(Collection<int[]> slices) {
        SortedSet<Integer> found = new TreeSet<>();
        found.add(0);
        for (int[] slice : slices) {
            for (int label : slice) {
                found.add(label);
            }
        }
        found.remove(SparseMask.UNANNOTATED);
        labels = found.stream().mapToInt(label -> label).toArray();
    }

    /** How many labels there are, background included. */
    int count() {
        return labels.length;
    }

    /** The label of an index as it stands in files. */
    int label(int index) {
        return index == OPEN ? SparseMask.UNANNOTATED : labels[index];
    }

    /** 1 where a slice has the label of a plane, else 0; where it is open that is 0 in every plane. */
    float[][] values(int[] slice) {
        float[][] values = new float[labels.length][slice.length];
        for (int index = 0; index < labels.length; index++) {
            for (int i = 0; i < slice.length; i++) {
                values[index][i] = slice[i] == labels[index] ? 1 : 0;
            }
        }
        return values;
    }

    /**
     * The index of the largest value of each pixel, the first one of equal ones; open where more of the value came from
     * open pixels than from all others.
     */
    static int[] largest(float[][] values) {
        int[] result = new int[values[0].length];
        for (int i = 0; i < result.length; i++) {
            float sum = values[0][i];
            for (int index = 1; index < values.length; index++) {
                sum += values[index][i];
                if (values[index][i] > values[result[i]][i]) {
                    result[i] = index;
                }
            }
            if (sum < 0.5) {
                result[i] = OPEN;
            }
        }
        return result;
    }

    /**
     * How much of the labels of one slice lies over the same label of another: Dice's coefficient over all labels but the
     * background, 1 where there is none.
     */
    static double overlap(int[] one, int[] other) {
        long same = 0;
        long all = 0;
        for (int i = 0; i < one.length; i++) {
            same += one[i] > 0 && one[i] == other[i] ? 2 : 0;
            all += (one[i] > 0 ? 1 : 0) + (other[i] > 0 ? 1 : 0);
        }
        return all == 0 ? 1 : (double) same / all;
    }
}
