// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.slicewise.sampling.features.SliceFeatures;

/**
 * The cover of slices by chosen ones, grown greedily and lazily (Minoux 1978): the gain of a slice never rises while the
 * cover grows, so an old gain, or a bound on it, tells which slices need not be looked at. Exactly what looking at all of
 * them chooses, since sums of floating-point numbers in one order are monotone in each of them. No matrix of similarities
 * is kept; memory is that of the features.
 */
final class Cover {

    /** More than the rounding errors of a bound, as a part of the largest gain there can be. */
    private static final double SLACK = 1e-9;

    private final SliceFeatures features;
    private final int dimensions;
    private final double[] units;
    private final double[] covered;
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(
            Comparator.comparingDouble(Candidate::gain).reversed().thenComparingInt(Candidate::index));

    Cover(SliceFeatures features) {
        this.features = features;
        this.dimensions = features.dimensions();
        this.covered = new double[features.count()];
        this.units = units(features);
    }

    List<ChosenSlice> grow(int count) {
        CoverBound bound = new CoverBound(features);
        for (int index = 0; index < covered.length; index++) {
            candidates.add(new Candidate(index, bound.of(index) + SLACK * covered.length, -1));
        }
        List<ChosenSlice> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            Candidate best = candidates.poll();
            if (best.asOf == chosen.size()) {
                add(best.index);
                chosen.add(new ChosenSlice(best.index, best.gain));
            } else {
                candidates.add(new Candidate(best.index, gain(best.index), chosen.size()));
            }
        }
        return chosen;
    }

    private double gain(int index) {
        double gain = 0;
        for (int other = 0; other < covered.length; other++) {
            gain += Math.max(0, cosine(index, other) - covered[other]);
        }
        return gain;
    }

    private void add(int index) {
        for (int other = 0; other < covered.length; other++) {
            covered[other] = Math.max(covered[other], cosine(index, other));
        }
    }

    /** Four sums at a time, which a processor can make at once. */
    private double cosine(int one, int other) {
        int i = one * dimensions;
        int j = other * dimensions;
        int end = i + dimensions;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (; i + 3 < end; i += 4, j += 4) {
            a += units[i] * units[j];
            b += units[i + 1] * units[j + 1];
            c += units[i + 2] * units[j + 2];
            d += units[i + 3] * units[j + 3];
        }
        for (; i < end; i++, j++) {
            a += units[i] * units[j];
        }
        return (a + b) + (c + d);
    }

    /** The vectors with length 1, or zero. */
    private static double[] units(SliceFeatures features) {
        int dimensions = features.dimensions();
        double[] units = new double[features.count() * dimensions];
        for (int i = 0; i < units.length; i++) {
            double norm = features.norm(i / dimensions);
            units[i] = norm == 0 ? 0 : features.at(i / dimensions, i % dimensions) / norm;
        }
        return units;
    }

    /** A slice and the most it can add; exactly that if it was found when so many slices were chosen. */
    private record Candidate(int index, double gain, int asOf) {}
}
