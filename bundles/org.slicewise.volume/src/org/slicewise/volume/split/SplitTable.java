// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slicewise.volume.Split;

/**
 * The groups of each split while they are dealt out, and how far the splits are from what they should be.
 *
 * <p>Groups with the same number of cases in each stratum are of one kind: which of them is moved does not matter to
 * the figures, so kinds are tried and not groups, and the one that was placed last is moved.
 */
final class SplitTable {

    private final Map<SortedMap<Integer, Integer>, Pile> piles = new LinkedHashMap<>();
    private final int[] sizes;
    private final int[][] quotas;
    private final boolean[] wanted;
    private final int[] filled;
    private final int[] groups;
    private final int[][] strata;
    private final long weight;

    /**
     * A table without groups.
     *
     * @param sizes the number of cases each split should have
     * @param quotas the number of cases of each stratum that each split should have
     * @param wanted whether a split must get a group
     */
    SplitTable(int[] sizes, int[][] quotas, boolean[] wanted) {
        this.sizes = sizes;
        this.quotas = quotas;
        this.wanted = wanted;
        this.filled = new int[sizes.length];
        this.groups = new int[sizes.length];
        this.strata = new int[quotas.length][sizes.length];
        this.weight = 2L * Arrays.stream(sizes).sum() + 1;
    }

    /** Puts a group into a split. */
    void put(SplitGroup group, Split split) {
        put(group, Apportionment.ORDER.indexOf(split));
    }

    /** Puts a group into the first split with room for it, or else into the one with the most room. */
    void fill(SplitGroup group) {
        int roomiest = 0;
        for (int split = 0; split < sizes.length; split++) {
            if (room(split) >= group.size()) {
                put(group, split);
                return;
            }
            roomiest = room(split) > room(roomiest) ? split : roomiest;
        }
        put(group, roomiest);
    }

    /**
     * Moves and exchanges groups until no move and no exchange lessens the distance to what is asked. First counts that
     * each wanted split has a group, then the sizes, then the strata.
     */
    void improve() {
        boolean better = true;
        while (better) {
            better = false;
            for (int from = 0; from < sizes.length; from++) {
                for (int to = 0; to < sizes.length; to++) {
                    better |= from != to && improve(from, to);
                }
            }
        }
    }

    /** The split of every case by its id. */
    SortedMap<String, Split> splits() {
        SortedMap<String, Split> splits = new TreeMap<>();
        for (Pile pile : piles.values()) {
            for (int split = 0; split < sizes.length; split++) {
                for (SplitGroup group : pile.bySplit.get(split)) {
                    Split named = Apportionment.ORDER.get(split);
                    group.ids().forEach(id -> splits.put(id, named));
                }
            }
        }
        return splits;
    }

    private boolean improve(int from, int to) {
        boolean better = false;
        for (Pile moved : piles.values()) {
            while (moved.has(from) && changeIfBetter(moved, null, from, to)) {
                better = true;
            }
            for (Pile back : piles.values()) {
                while (back != moved && moved.has(from) && back.has(to) && changeIfBetter(moved, back, from, to)) {
                    better = true;
                }
            }
        }
        return better;
    }

    /** Moves a group of one kind there and, if there is one, a group of another kind back, if that helps. */
    private boolean changeIfBetter(Pile moved, Pile back, int from, int to) {
        boolean isBetter = count(moved, from, to) + count(back, to, from) < 0;
        if (isBetter) {
            moved.move(from, to);
            if (back != null) {
                back.move(to, from);
            }
        } else {
            count(moved, to, from);
            count(back, from, to);
        }
        return isBetter;
    }

    /** Counts a group as moved and returns by how much the distance to what is asked grows. */
    private long count(Pile kind, int from, int to) {
        return kind == null ? 0 : place(kind, from, -1) + place(kind, to, 1);
    }

    private long place(Pile kind, int split, int sign) {
        long growth = -distance(split);
        filled[split] += sign * kind.size;
        groups[split] += sign;
        growth += distance(split);
        for (int i = 0; i < kind.strata.length; i++) {
            int[] counts = strata[kind.strata[i]];
            int quota = quotas[kind.strata[i]][split];
            int before = Math.abs(counts[split] - quota);
            counts[split] += sign * kind.cases[i];
            growth += Math.abs(counts[split] - quota) - before;
        }
        return growth;
    }

    /** How far a split is from its size, and from having a group if it must have one, whatever the strata. */
    private long distance(int split) {
        boolean isLacking = wanted[split] && groups[split] == 0;
        return weight * Math.abs(filled[split] - sizes[split]) + (isLacking ? weight * weight : 0);
    }

    private int room(int split) {
        return sizes[split] - filled[split];
    }

    private void put(SplitGroup group, int split) {
        Pile pile = piles.computeIfAbsent(group.kind(), kind -> new Pile(kind, sizes.length));
        pile.bySplit.get(split).addLast(group);
        place(pile, split, 1);
    }

    /** The groups of one kind by split, in the order in which they were placed. */
    private static final class Pile {
        private final int[] strata;
        private final int[] cases;
        private final int size;
        private final List<Deque<SplitGroup>> bySplit = new ArrayList<>();

        Pile(SortedMap<Integer, Integer> kind, int splits) {
            strata = kind.keySet().stream().mapToInt(Integer::intValue).toArray();
            cases = kind.values().stream().mapToInt(Integer::intValue).toArray();
            size = Arrays.stream(cases).sum();
            for (int split = 0; split < splits; split++) {
                bySplit.add(new ArrayDeque<>());
            }
        }

        boolean has(int split) {
            return !bySplit.get(split).isEmpty();
        }

        void move(int from, int to) {
            bySplit.get(to).addLast(bySplit.get(from).removeLast());
        }
    }
}
