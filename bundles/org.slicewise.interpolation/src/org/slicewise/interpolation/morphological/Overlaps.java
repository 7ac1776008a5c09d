// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which connected shapes of two slices overlap, and what corresponds for that.
 *
 * <p>Each overlap counts for one correspondence. In the order of the lower shapes and then of the upper ones, it counts for
 * that of the lower one with all that it still overlaps with, if these are several, else for that of the upper one with all
 * of these, if they are several. What is left goes by pairs.
 */
final class Overlaps {

    private final List<Shape> lower;
    private final Map<Shape, List<Shape>> above;
    private final Map<Shape, List<Shape>> below;

    Overlaps(List<Shape> lower, List<Shape> upper) {
        this.lower = lower;
        this.above = partners(lower, upper);
        this.below = partners(upper, lower);
    }

    private static Map<Shape, List<Shape>> partners(List<Shape> of, List<Shape> among) {
        Map<Shape, List<Shape>> partners = new IdentityHashMap<>();
        for (Shape shape : of) {
            partners.put(
                    shape,
                    among.stream()
                            .filter(other -> shape.overlap(other, Move.NONE) > 0)
                            .toList());
        }
        return partners;
    }

    /** Whether a shape of either slice overlaps with none. */
    boolean isAlone(Shape shape) {
        return above.getOrDefault(shape, List.of()).isEmpty()
                && below.getOrDefault(shape, List.of()).isEmpty();
    }

    List<Correspondence> correspondences() {
        List<Correspondence> all = new ArrayList<>();
        Map<Shape, List<Shape>> leftAbove = copy(above);
        Map<Shape, List<Shape>> leftBelow = copy(below);
        for (Shape low : lower) {
            for (Shape high : above.get(low)) {
                if (leftAbove.get(low).contains(high)) {
                    take(low, leftAbove, leftBelow, true, all);
                }
                if (leftAbove.get(low).contains(high)) {
                    take(high, leftBelow, leftAbove, false, all);
                }
            }
        }
        leftAbove.forEach((low, left) -> left.forEach(high -> all.add(pair(low, high))));
        return all;
    }

    /** Lets all that a shape still overlaps with count for one correspondence, if these are several. */
    private static void take(
            Shape shape,
            Map<Shape, List<Shape>> left,
            Map<Shape, List<Shape>> ofOthers,
            boolean rising,
            List<Correspondence> to) {
        List<Shape> parts = List.copyOf(left.get(shape));
        if (parts.size() > 1) {
            to.add(new Correspondence(shape, parts, rising));
            left.get(shape).clear();
            parts.forEach(part -> ofOthers.get(part).remove(shape));
        }
    }

    private Correspondence pair(Shape low, Shape high) {
        return below.get(high).size() > 1
                ? new Correspondence(high, List.of(low), false)
                : new Correspondence(low, List.of(high), true);
    }

    private static Map<Shape, List<Shape>> copy(Map<Shape, List<Shape>> partners) {
        Map<Shape, List<Shape>> copy = new IdentityHashMap<>();
        partners.forEach((shape, others) -> copy.put(shape, new ArrayList<>(others)));
        return copy;
    }
}
