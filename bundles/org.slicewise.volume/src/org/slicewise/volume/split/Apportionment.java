// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.slicewise.volume.Split;

/**
 * Whole cases for each split: counts as they stand, fractions by the method of the largest remainder.
 *
 * <p>Splits are numbered in the order in which they are filled.
 */
final class Apportionment {

    /** The order in which splits are filled and in which ties are decided. */
    static final List<Split> ORDER = List.of(Split.TEST, Split.VALIDATION, Split.TRAIN, Split.UNASSIGNED);

    private final SplitSpec spec;
    private final int cases;
    private final int[] sizes = new int[ORDER.size()];
    private final double[] remainders = new double[ORDER.size()];

    private Apportionment(SplitSpec spec, int cases) {
        this.spec = spec;
        this.cases = cases;
    }

    /**
     * The number of cases of each split.
     *
     * @throws IllegalArgumentException if there are too few cases for all that is asked
     */
    static int[] of(SplitSpec spec, int cases) {
        Apportionment apportionment = new Apportionment(spec, cases);
        apportionment.requireEnough();
        apportionment.roundDown();
        apportionment.shareOutRemainders();
        apportionment.giveEachWantedSplitACase();
        return apportionment.sizes;
    }

    private void requireEnough() {
        long least = 0;
        double asked = 0;
        for (Split split : ORDER) {
            boolean wanted = spec.isWanted(split);
            asked += exact(spec.size(split));
            least += spec.size(split) instanceof SplitSize.Cases size ? size.count() : wanted ? 1 : 0;
        }
        if (least > cases || Math.round(asked) > cases) {
            throw new IllegalArgumentException(
                    "%s needs at least %d cases, but there are %d; ask for fewer, or for the rest in one split."
                            .formatted(spec.text(), Math.max(least, Math.round(asked)), cases));
        }
    }

    private void roundDown() {
        double left = cases;
        for (Split split : ORDER) {
            left -= exact(spec.size(split));
        }
        for (int i = 0; i < sizes.length; i++) {
            SplitSize size = spec.size(ORDER.get(i));
            double exact = size instanceof SplitSize.Rest ? Math.max(0, left) : exact(size);
            sizes[i] = (int) Math.floor(exact);
            remainders[i] = exact - sizes[i];
        }
    }

    private void shareOutRemainders() {
        for (int left = cases - IntStream.of(sizes).sum(); left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < sizes.length; i++) {
                largest = remainders[i] > remainders[largest] ? i : largest;
            }
            sizes[largest]++;
            remainders[largest] = 0;
        }
    }

    private void giveEachWantedSplitACase() {
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] == 0 && spec.isWanted(ORDER.get(i))) {
                sizes[largest(this::canGive)]--;
                sizes[i]++;
            }
        }
    }

    private boolean canGive(int split) {
        boolean isCount = spec.size(ORDER.get(split)) instanceof SplitSize.Cases;
        return !isCount && sizes[split] > (spec.isWanted(ORDER.get(split)) ? 1 : 0);
    }

    private int largest(IntPredicate among) {
        return IntStream.range(0, sizes.length)
                .filter(among)
                .reduce((one, other) -> sizes[other] > sizes[one] ? other : one)
                .orElseThrow();
    }

    private double exact(SplitSize size) {
        if (size instanceof SplitSize.Cases count) {
            return count.count();
        }
        return size instanceof SplitSize.Fraction fraction ? fraction.share() * cases : 0;
    }
}
