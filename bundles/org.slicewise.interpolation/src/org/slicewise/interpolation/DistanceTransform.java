// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.Workers;

/**
 * The Euclidean distance of every voxel of a box to the nearest one of a set, exact but for rounding to floats, in a time
 * that grows with the voxels alone.
 *
 * <p>One axis after the other: along x by two sweeps, then along each other axis the lower envelope of one parabola a
 * voxel. Maurer, Qi and Raghavan: A linear time algorithm for computing exact Euclidean distance transforms of binary
 * images in arbitrary dimensions, IEEE TPAMI 25(2), 2003; Felzenszwalb and Huttenlocher: Distance transforms of sampled
 * functions, Theory of Computing 8, 2012.
 */
public final class DistanceTransform {

    /** Voxels done by a worker at once; smaller boxes are not worth a second thread. */
    private static final int SHARE = 1 << 14;

    private final Extent extent;
    private final Spacing spacing;
    private final int threads;

    /** A transform on all threads; lines and planes are boxes that are one voxel high. */
    public DistanceTransform(Extent extent, Spacing spacing) {
        this(extent, spacing, Workers.threads());
    }

    /** A transform on a number of threads. */
    public DistanceTransform(Extent extent, Spacing spacing, int threads) {
        this.extent = extent;
        this.spacing = spacing;
        this.threads = threads;
    }

    /**
     * The distance of every voxel, x fastest, to the nearest one that is in the set: 0 for these, infinite for all where
     * there is none.
     *
     * @throws IllegalArgumentException if the set is not told for every voxel
     */
    public float[] distances(boolean[] set) {
        if (set.length != extent.voxels()) {
            throw new IllegalArgumentException(
                    "A box of %s voxels does not have %d of them.".formatted(extent, set.length));
        }
        float[] squares = new float[set.length];
        int width = extent.x();
        share(extent.y() * extent.z(), width, () -> row -> sweep(set, squares, row * width));
        across(squares, width, extent.y(), extent.z(), spacing.y());
        across(squares, width * extent.y(), extent.z(), 1, spacing.z());
        int lines = extent.y() * extent.z();
        share(lines, width, () -> row -> root(squares, row * width, width));
        return squares;
    }

    /** Squared distances within a row. */
    private void sweep(boolean[] set, float[] squares, int first) {
        int width = extent.x();
        int last = -1;
        for (int i = 0; i < width; i++) {
            last = set[first + i] ? i : last;
            squares[first + i] = last < 0 ? Float.POSITIVE_INFINITY : i - last;
        }
        if (last < 0) {
            return;
        }
        for (int i = width - 1; i >= 0; i--) {
            last = set[first + i] ? i : last;
            double distance = Math.min(squares[first + i], Math.abs(last - i)) * spacing.x();
            squares[first + i] = (float) (distance * distance);
        }
    }

    /** Adds an axis whose neighbours lie {@code stride} apart, to the lines of each of some blocks of the array. */
    private void across(float[] squares, int stride, int length, int blocks, double step) {
        if (length == 1) {
            return;
        }
        int bundles = (stride + LineBundle.LINES - 1) / LineBundle.LINES;
        share(blocks * bundles, LineBundle.LINES * length, () -> {
            LineBundle lines = new LineBundle(length, step * step);
            return task -> {
                int column = task % bundles * LineBundle.LINES;
                int first = task / bundles * stride * length + column;
                lines.transform(squares, first, stride, Math.min(LineBundle.LINES, stride - column));
            };
        });
    }

    private static void root(float[] squares, int first, int count) {
        for (int i = first; i < first + count; i++) {
            squares[i] = (float) Math.sqrt(squares[i]);
        }
    }

    /** Has every task of so many voxels done, several at once. */
    private void share(int tasks, int voxels, Supplier<IntConsumer> worker) {
        int atOnce = Math.max(1, SHARE / voxels);
        int shares = (tasks + atOnce - 1) / atOnce;
        new Workers(Math.min(threads, shares), () -> {
                    IntConsumer work = worker.get();
                    return share -> {
                        int end = Math.min(tasks, (share + 1) * atOnce);
                        for (int task = share * atOnce; task < end; task++) {
                            work.accept(task);
                        }
                    };
                })
                .forEach(0, shares);
    }
}
