// SPDX-License-Identifier: Apache-2.0
package org.slicewise.scoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;

/**
 * One score over several cases; cases for which it is undefined are counted, and are in none of the figures.
 *
 * @param defined number of cases with a score
 * @param undefined number of cases without one
 * @param mean arithmetic mean of the defined scores, empty if there are none, as are the others
 * @param min the smallest
 * @param median the middle one, or the mean of the two middle ones
 * @param max the largest
 */
public record ScoreSummary(
        int defined,
        int undefined,
        OptionalDouble mean,
        OptionalDouble min,
        OptionalDouble median,
        OptionalDouble max) {

    /** The summary of one score per case. */
    public static ScoreSummary of(Collection<OptionalDouble> scores) {
        double[] defined =
                scores.stream().flatMapToDouble(OptionalDouble::stream).sorted().toArray();
        return new ScoreSummary(
                defined.length,
                scores.size() - defined.length,
                Arrays.stream(defined).average(),
                Arrays.stream(defined).min(),
                median(defined),
                Arrays.stream(defined).max());
    }

    private static OptionalDouble median(double[] ascending) {
        int upper = ascending.length / 2;
        int lower = (ascending.length - 1) / 2;
        return ascending.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((ascending[lower] + ascending[upper]) / 2);
    }
}
