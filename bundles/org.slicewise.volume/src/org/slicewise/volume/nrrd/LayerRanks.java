// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * The ranks of the segments of one layer by their label values, in as much memory as there are segments: a file may have
 * tens of thousands of layers.
 */
final class LayerRanks {

    private final int[] values;
    private final int[] ranks;

    /** Takes the rank of each label value, of which there is at least one. */
    LayerRanks(SortedMap<Integer, Integer> rankOfValue) {
        this.values = rankOfValue.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.ranks = rankOfValue.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** The rank of a value as it lies in the file, 0 where no segment has it. */
    int of(double value) {
        if (!(value >= values[0] && value <= values[values.length - 1])) {
            return 0;
        }
        int at = Arrays.binarySearch(values, (int) value);
        return at >= 0 && values[at] == value ? ranks[at] : 0;
    }
}
