// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The strata of a cohort by number, in alphabetical order.
 *
 * <p>A stratum is rare if its share of the smallest split is less than one case, so that rounding would decide alone
 * where its cases go; all rare ones together are one stratum.
 */
final class Strata {

    private final SortedMap<String, Integer> numbers = new TreeMap<>();
    private final int count;

    /** The strata of cases of which the smallest split gets so many. */
    Strata(List<SplitItem> items, int smallestSplit) {
        SortedMap<String, Integer> cases = new TreeMap<>();
        items.forEach(item -> cases.merge(item.stratum(), 1, Integer::sum));
        int next = 0;
        int rare = -1;
        for (Map.Entry<String, Integer> stratum : cases.entrySet()) {
            boolean isRare = (long) stratum.getValue() * smallestSplit < items.size();
            if (isRare && rare < 0) {
                rare = next++;
            }
            numbers.put(stratum.getKey(), isRare ? rare : next++);
        }
        count = next;
    }

    /** The number of cases in each stratum. */
    int[] casesOf(List<SplitItem> items) {
        int[] cases = new int[count];
        kindOf(items).forEach((stratum, occurring) -> cases[stratum] = occurring);
        return cases;
    }

    /** The number of cases in each stratum that occurs. */
    SortedMap<Integer, Integer> kindOf(List<SplitItem> items) {
        SortedMap<Integer, Integer> cases = new TreeMap<>();
        items.forEach(item -> cases.merge(numbers.get(item.stratum()), 1, Integer::sum));
        return cases;
    }
}
