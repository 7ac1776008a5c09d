// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.Seeds;
import org.slicewise.volume.Split;

/**
 * Decides which cases of a cohort are for training, validation and test.
 *
 * <p>What comes out depends on ids, groups, strata and seed, not on the order of the cases:
 *
 * <ol>
 *   <li>The number of cases of each split is set: counts as they stand, fractions by the largest remainder, at least
 *       one case for each split with a size above 0.
 *   <li>Groups are drawn one by one, without replacement, from the list of their names in alphabetical order. Each
 *       goes to the first of test, validation, training and unassigned that has room for all of it, or, where none
 *       has, to the one with the most room.
 *   <li>As long as moving one group, or exchanging two of different splits, brings the sizes nearer to those set,
 *       that is done, whatever the strata. Without groups of several cases the sizes are exact already.
 *   <li>In the same way the numbers of cases of each stratum are brought nearer to their quota, which is the
 *       proportional share of the split rounded up or down ({@link Quotas}), while the sizes stay as near. So strata
 *       are never further from proportional than chance left them, and without groups of several cases every quota is
 *       met exactly: a table of the same sums that differs from the quotas always has an exchange that lessens the
 *       difference.
 * </ol>
 *
 * <p>A stratum too rare to give the smallest split a case of its own is one stratum together with the other rare ones.
 *
 * @param spec sizes and seed
 */
public record CohortSplitter(SplitSpec spec) {

    private static final String PURPOSE = "split";

    /** Splits a cohort; cases of one patient stay together. */
    public Cohort split(Cohort cohort) {
        return split(cohort.cases().stream().map(SplitItem::of).toList()).applyTo(cohort);
    }

    /**
     * Splits cases.
     *
     * @throws IllegalArgumentException if two have the same id, or if there are too few cases or groups for what is
     *     asked
     */
    public CohortSplit split(List<SplitItem> items) {
        requireDifferentIds(items);
        boolean[] wanted = wanted();
        int[] sizes = Apportionment.of(spec, items.size());
        Strata strata = new Strata(items, smallest(sizes, wanted));
        List<SplitGroup> groups = drawn(groups(items, strata));
        requireEnoughGroups(groups.size(), items.size(), wanted);
        SplitTable bySize = new SplitTable(sizes, new int[][] {sizes}, wanted);
        groups.forEach(group -> bySize.fill(group.withoutStrata()));
        bySize.improve();
        SortedMap<String, Split> chance = bySize.splits();
        SplitTable byStrata = new SplitTable(sizes, Quotas.of(strata.casesOf(items), sizes), wanted);
        groups.forEach(group -> byStrata.put(group, chance.get(group.ids().get(0))));
        byStrata.improve();
        return new CohortSplit(byStrata.splits(), asked(sizes));
    }

    private static void requireDifferentIds(List<SplitItem> items) {
        Set<String> ids = new HashSet<>();
        for (SplitItem item : items) {
            if (!ids.add(item.id())) {
                throw new IllegalArgumentException(
                        "Two cases cannot have the same id \"%s\"; give one of them another.".formatted(item.id()));
            }
        }
    }

    private static void requireEnoughGroups(int groups, int cases, boolean[] wanted) {
        long splits = IntStream.range(0, wanted.length).filter(i -> wanted[i]).count();
        if (groups < splits) {
            throw new IllegalArgumentException(
                    "%d cases that stay together in %d group%s cannot be parted into %d splits; ask for fewer splits, or keep fewer cases together."
                            .formatted(cases, groups, groups == 1 ? "" : "s", splits));
        }
    }

    private static List<SplitGroup> groups(List<SplitItem> items, Strata strata) {
        SortedMap<String, List<SplitItem>> byName = new TreeMap<>();
        items.forEach(item -> byName.computeIfAbsent(item.group(), absent -> new ArrayList<>())
                .add(item));
        return byName.values().stream()
                .map(members ->
                        new SplitGroup(members.stream().map(SplitItem::id).toList(), strata.kindOf(members)))
                .toList();
    }

    private List<SplitGroup> drawn(List<SplitGroup> groups) {
        RandomGenerator random = Seeds.generator(spec.seed(), PURPOSE, "", 0);
        List<SplitGroup> left = new ArrayList<>(groups);
        List<SplitGroup> drawn = new ArrayList<>();
        while (!left.isEmpty()) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return drawn;
    }

    private boolean[] wanted() {
        boolean[] wanted = new boolean[Apportionment.ORDER.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = spec.isWanted(Apportionment.ORDER.get(i));
        }
        return wanted;
    }

    private static int smallest(int[] sizes, boolean[] wanted) {
        return IntStream.range(0, sizes.length)
                .filter(i -> wanted[i])
                .map(i -> sizes[i])
                .min()
                .orElseThrow();
    }

    private static Map<Split, Integer> asked(int[] sizes) {
        Map<Split, Integer> asked = new EnumMap<>(Split.class);
        for (int i = 0; i < sizes.length; i++) {
            asked.put(Apportionment.ORDER.get(i), sizes[i]);
        }
        return asked;
    }
}
