// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

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

    /**
     * The same cases, each assigned at random to training or held out. Which ones depends on their ids and the seed,
     * not on their order.
     *
     * @param heldOutFraction share of cases to hold out, above 0 and below 1; rounded, but at least one case and
     *     never all
     * @throws IllegalArgumentException if the fraction is out of range or there are fewer than two cases
     */
    public Cohort split(double heldOutFraction, long seed) {
        if (!(heldOutFraction > 0 && heldOutFraction < 1)) {
            throw new IllegalArgumentException(
                    "The fraction of cases to hold out must be above 0 and below 1, but is %s."
                            .formatted(heldOutFraction));
        }
        if (cases.size() < 2) {
            throw new IllegalArgumentException(
                    "A cohort is split from 2 cases on, but there are only %d.".formatted(cases.size()));
        }
        long rounded = Math.round(heldOutFraction * cases.size());
        Set<String> heldOut = drawn((int) Math.max(1, Math.min(cases.size() - 1, rounded)), seed);
        return new Cohort(cases.stream()
                .map(each -> each.withSplit(heldOut.contains(each.id()) ? Split.HELD_OUT : Split.TRAIN))
                .toList());
    }

    /** Ids drawn without replacement, each set of them equally likely. */
    private Set<String> drawn(int number, long seed) {
        RandomGenerator random = Seeds.generator(seed, "split", "", 0);
        List<String> ids = cases.stream().map(Case::id).sorted().collect(Collectors.toList());
        Set<String> drawn = new HashSet<>();
        while (drawn.size() < number) {
            drawn.add(ids.remove(random.nextInt(ids.size())));
        }
        return drawn;
    }
}
