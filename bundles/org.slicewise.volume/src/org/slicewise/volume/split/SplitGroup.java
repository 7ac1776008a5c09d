// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.util.List;
import java.util.SortedMap;

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
}
