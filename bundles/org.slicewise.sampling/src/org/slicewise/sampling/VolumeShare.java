// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.slicewise.volume.Seeds;

/**
 * The share of the volumes that are annotated at all: {@code max(1, round(share * N))} of them. Each volume has a rank
 * that seed and id decide, and the first ones are taken: a larger share holds every volume of a smaller one.
 *
 * @param share above 0 and at most 1
 */
record VolumeShare(double share) {

    VolumeShare {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "A share of the volumes must be above 0 and at most 1 (all volumes), but is %s.".formatted(share));
        }
    }

    /** The number of volumes taken of so many. */
    int volumesOf(int total) {
        return (int) Math.max(1, Math.round(share * total));
    }

    /** The ids of the volumes taken. */
    Set<String> of(Collection<String> ids, long seed) {
        return ids.stream()
                .sorted(Comparator.comparingLong((String id) -> Seeds.derive(seed, "volume share", id, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(volumesOf(ids.size()))
                .collect(Collectors.toSet());
    }
}
