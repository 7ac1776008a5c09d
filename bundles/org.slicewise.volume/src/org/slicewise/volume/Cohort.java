// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cases that belong together.
 *
 * @param cases in any order, no two with the same id; kept as an unmodifiable copy
 */
public record Cohort(List<Case> cases) {

    public Cohort {
        cases = List.copyOf(cases);
        Set<String> ids = new HashSet<>();
        for (Case each : cases) {
            if (!ids.add(each.id())) {
                throw new IllegalArgumentException(
                        "A cohort cannot have two cases \"%s\"; give one of them another id.".formatted(each.id()));
            }
        }
    }

    /** The cases of one split, in the order of the cohort. */
    public List<Case> in(Split split) {
        return cases.stream().filter(each -> each.split() == split).toList();
    }
}
