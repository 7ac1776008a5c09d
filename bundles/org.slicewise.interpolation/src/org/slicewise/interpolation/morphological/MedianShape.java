// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

import org.slicewise.interpolation.DistanceTransform;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Spacing;

/**
 * The shape half-way between two that overlap: of all that grow from what both have in common, within what one of them
 * has, by the distance to the former, the one that differs by as many pixels from the one as from the other.
 *
 * <p>Distances are counted in steps of a tenth of a pixel, rounded down; the pixels of the last step that lie beyond its
 * beginning are left out, and of equally good steps the first one counts.
 */
final class MedianShape {

    private static final int STEPS = 10;
    private static final Spacing PIXELS = new Spacing(1, 1, 1);

    private final Shape one;
    private final Shape other;
    private final Box box;

    private MedianShape(Shape one, Shape other) {
        this.one = one;
        this.other = other;
        this.box = one.box().with(other.box());
    }

    /** The median of two shapes, empty where these do not overlap. */
    static Shape of(Shape one, Shape other) {
        return new MedianShape(one, other).median();
    }

    private Shape median() {
        boolean[] median = new boolean[box.pixels()];
        boolean[] first = new boolean[median.length];
        boolean[] second = new boolean[median.length];
        one.forEach((x, y) -> first[box.place(x, y)] = true);
        other.forEach((x, y) -> second[box.place(x, y)] = true);
        int common = 0;
        for (int i = 0; i < median.length; i++) {
            median[i] = first[i] && second[i];
            common += median[i] ? 1 : 0;
        }
        if (common > 0 && common < Math.max(one.pixels(), other.pixels())) {
            long[] squares = squaredSteps(median);
            long step = fairest(steps(first, median, squares), steps(second, median, squares));
            for (int i = 0; i < median.length; i++) {
                median[i] = (first[i] || second[i]) && squares[i] <= step * step;
            }
        }
        return Shape.of(box, median);
    }

    /** Squared distances to a set in steps, which are whole numbers. */
    private long[] squaredSteps(boolean[] set) {
        float[] distances = new DistanceTransform(new Extent(box.width(), box.height(), 1), PIXELS, 1).distances(set);
        long[] squares = new long[distances.length];
        for (int i = 0; i < squares.length; i++) {
            double distance = distances[i];
            squares[i] = Math.round(distance * distance) * STEPS * STEPS;
        }
        return squares;
    }

    /** For each step the number of pixels of a shape that are not common to both. */
    private int[] steps(boolean[] shape, boolean[] common, long[] squares) {
        int[] counts = new int[STEPS * (box.width() + box.height()) + 1];
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] && !common[i]) {
                counts[(int) Math.sqrt(squares[i])]++;
            }
        }
        return counts;
    }

    private int fairest(int[] ofOne, int[] ofOther) {
        int difference = one.pixels() - other.pixels();
        int fairest = 0;
        int least = Integer.MAX_VALUE;
        for (int step = 0; step < ofOne.length; step++) {
            difference += 2 * (ofOther[step] - ofOne[step]);
            if (Math.abs(difference) < least) {
                least = Math.abs(difference);
                fairest = step;
            }
        }
        return fairest;
    }
}
