// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many cases of each stratum each split should get: its proportional share, rounded up or down such that every
 * stratum and every split has exactly the cases it has.
 *
 * <p>Such a rounding always exists (Bacharach, Matrix rounding problems, Management Science 12, 1966). Shares are
 * rounded up in the order of their remainders, largest first, and where that leaves a stratum without a place, places
 * are changed along an augmenting path.
 */
final class Quotas {

    private final int[][] table;
    private final boolean[][] mayRise;
    private final boolean[][] risen;
    private final int[] stratumLeft;
    private final int[] splitLeft;

    private Quotas(int[] strata, int[] splits) {
        table = new int[strata.length][splits.length];
        mayRise = new boolean[strata.length][splits.length];
        risen = new boolean[strata.length][splits.length];
        stratumLeft = strata.clone();
        splitLeft = splits.clone();
    }

    /**
     * The rounded table, by stratum and split.
     *
     * @param strata the number of cases of each stratum, with the same sum as that of the splits
     */
    static int[][] of(int[] strata, int[] splits) {
        Quotas quotas = new Quotas(strata, splits);
        for (Share share : quotas.roundDown(strata, splits)) {
            quotas.rise(share.stratum, share.split);
        }
        for (int stratum = 0; stratum < strata.length; stratum++) {
            while (quotas.stratumLeft[stratum] > 0) {
                quotas.augment(stratum);
            }
        }
        return quotas.table;
    }

    /** The shares that are no whole number, those with the largest remainder first. */
    private List<Share> roundDown(int[] strata, int[] splits) {
        List<Share> rounded = new ArrayList<>();
        long cases = 0;
        for (int split : splits) {
            cases += split;
        }
        for (int stratum = 0; stratum < strata.length; stratum++) {
            for (int split = 0; split < splits.length; split++) {
                long product = (long) strata[stratum] * splits[split];
                int whole = (int) (product / cases);
                table[stratum][split] = whole;
                stratumLeft[stratum] -= whole;
                splitLeft[split] -= whole;
                mayRise[stratum][split] = product % cases > 0;
                rounded.add(new Share(stratum, split, product % cases));
            }
        }
        rounded.removeIf(share -> share.remainder == 0);
        rounded.sort(Comparator.comparingLong(Share::remainder).reversed());
        return rounded;
    }

    private void rise(int stratum, int split) {
        if (stratumLeft[stratum] > 0 && splitLeft[split] > 0) {
            risen[stratum][split] = true;
            table[stratum][split]++;
            stratumLeft[stratum]--;
            splitLeft[split]--;
        }
    }

    private void augment(int stratum) {
        if (!findPlace(stratum, new boolean[splitLeft.length])) {
            throw new IllegalStateException("A table of shares could not be rounded, which is always possible.");
        }
        stratumLeft[stratum]--;
    }

    /** Rounds up one more share of a stratum, if need be by moving that of another stratum to another split. */
    private boolean findPlace(int stratum, boolean[] tried) {
        for (int split = 0; split < splitLeft.length; split++) {
            if (mayRise[stratum][split] && !risen[stratum][split] && !tried[split]) {
                tried[split] = true;
                if (splitLeft[split] > 0) {
                    splitLeft[split]--;
                    set(stratum, split, true);
                    return true;
                }
                if (makePlace(split, tried)) {
                    set(stratum, split, true);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean makePlace(int split, boolean[] tried) {
        for (int other = 0; other < stratumLeft.length; other++) {
            if (risen[other][split] && findPlace(other, tried)) {
                set(other, split, false);
                return true;
            }
        }
        return false;
    }

    private void set(int stratum, int split, boolean up) {
        risen[stratum][split] = up;
        table[stratum][split] += up ? 1 : -1;
    }

    /** A share before rounding; the remainder is in parts of the number of all cases. */
    private record Share(int stratum, int split, long remainder) {}
}
