// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cases that stay together.
 *
 * @param ids of the cases
 * @param kind the number of cases of each stratum that occurs among them
 */
record SplitGroup(List<String> ids, SortedMap<Integer, Integer> kind) {

    int size() {
        return ids.size();
    }

    /** The same cases, all of one stratum. */
    SplitGroup withoutStrata() {
        return new SplitGroup(ids, new TreeMap<>(Map.of(0, size())));
    }
}
