// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slicewise.sampling.features.SliceFeatures;

/** Clusters of slices by k-means: seeds as k-means++ (Arthur and Vassilvitskii 2007), then the steps of Lloyd. */
final class Clusters {

    private static final int MOST_STEPS = 50;

    private final SliceFeatures features;
    private final double[][] centres;
    private final int[] clusterOf;

    private Clusters(SliceFeatures features, int count) {
        this.features = features;
        this.centres = new double[count][];
        this.clusterOf = new int[features.count()];
    }

    /**
     * The clusters that have slices, each ascending: the largest first, of two as large the one with the lowest slice.
     *
     * @param count how many at most
     */
    static List<List<Integer>> of(SliceFeatures features, int count, RandomGenerator random) {
        Clusters clusters = new Clusters(features, count);
        clusters.seed(random);
        Arrays.fill(clusters.clusterOf, -1);
        for (int step = 0; step < MOST_STEPS && clusters.assign(); step++) {
            clusters.centre();
        }
        return clusters.members();
    }

    /** Each centre a slice, drawn with a chance proportional to its squared distance to the nearest centre. */
    private void seed(RandomGenerator random) {
        double[] chances = new double[clusterOf.length];
        Arrays.fill(chances, 1);
        double[] nearest = new double[clusterOf.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int cluster = 0; cluster < centres.length; cluster++) {
            int drawn = draw(chances, random.nextDouble());
            centres[cluster] = point(drawn);
            for (int slice = 0; slice < nearest.length; slice++) {
                nearest[slice] = Math.min(nearest[slice], features.distance(slice, drawn));
                chances[slice] = nearest[slice] * nearest[slice];
            }
        }
    }

    /** The slice at a share of all chances; the first one if there are no chances left. */
    private static int draw(double[] chances, double share) {
        double left = share * Arrays.stream(chances).sum();
        int last = 0;
        for (int slice = 0; slice < chances.length; slice++) {
            if (chances[slice] > 0) {
                last = slice;
                left -= chances[slice];
                if (left < 0) {
                    return slice;
                }
            }
        }
        return last;
    }

    private double[] point(int slice) {
        double[] point = new double[features.dimensions()];
        for (int i = 0; i < point.length; i++) {
            point[i] = features.at(slice, i);
        }
        return point;
    }

    /** Gives each slice to the nearest centre, the first of several; whether that changed anything. */
    private boolean assign() {
        boolean changed = false;
        for (int slice = 0; slice < clusterOf.length; slice++) {
            int nearest = 0;
            double smallest = Double.POSITIVE_INFINITY;
            for (int cluster = 0; cluster < centres.length; cluster++) {
                double distance = features.distance(slice, centres[cluster]);
                if (distance < smallest) {
                    smallest = distance;
                    nearest = cluster;
                }
            }
            changed |= clusterOf[slice] != nearest;
            clusterOf[slice] = nearest;
        }
        return changed;
    }

    /** Moves each centre to the mean of its slices; a centre without slices stays. */
    private void centre() {
        double[][] sums = new double[centres.length][features.dimensions()];
        int[] sizes = new int[centres.length];
        for (int slice = 0; slice < clusterOf.length; slice++) {
            sizes[clusterOf[slice]]++;
            for (int i = 0; i < features.dimensions(); i++) {
                sums[clusterOf[slice]][i] += features.at(slice, i);
            }
        }
        for (int cluster = 0; cluster < centres.length; cluster++) {
            if (sizes[cluster] > 0) {
                int size = sizes[cluster];
                centres[cluster] =
                        Arrays.stream(sums[cluster]).map(sum -> sum / size).toArray();
            }
        }
    }

    private List<List<Integer>> members() {
        List<List<Integer>> members = new ArrayList<>();
        for (int cluster = 0; cluster < centres.length; cluster++) {
            members.add(new ArrayList<>());
        }
        for (int slice = 0; slice < clusterOf.length; slice++) {
            members.get(clusterOf[slice]).add(slice);
        }
        members.removeIf(List::isEmpty);
        members.sort((one, other) -> one.size() != other.size()
                ? Integer.compare(other.size(), one.size())
                : Integer.compare(one.get(0), other.get(0)));
        return members;
    }
}
