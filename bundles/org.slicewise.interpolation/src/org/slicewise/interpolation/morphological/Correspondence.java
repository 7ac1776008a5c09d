// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

import java.util.ArrayList;
import java.util.List;

/**
 * A shape of one slice and those of another that correspond to it.
 *
 * @param whole the former
 * @param parts the latter, at least one
 * @param rising whether the parts lie above the whole
 */
record Correspondence(Shape whole, List<Shape> parts, boolean rising) {

    /** Draws the shapes on the way between two slices. */
    void draw(int lower, int upper, Canvas canvas) {
        draw(Alignment.of(whole, parts), lower, upper, canvas);
    }

    /** Draws the shapes on a way that is known. */
    private void draw(Move move, int lower, int upper, Canvas canvas) {
        if (!canvas.hasSliceBetween(lower, upper)) {
            return;
        }
        HalfWay half = HalfWay.of(move, upper - lower, canvas.across());
        int middle = lower + half.slices();
        List<Shape> moved = parts.stream().map(part -> part.moved(move.back())).toList();
        List<Shape> shares = Division.of(whole, moved);
        for (int i = 0; i < parts.size(); i++) {
            Shape median = MedianShape.of(shares.get(i), moved.get(i)).moved(half.move());
            if (!median.isEmpty()) {
                canvas.draw(middle, median);
                Correspondence near = new Correspondence(shares.get(i), List.of(median), rising);
                Correspondence far = new Correspondence(parts.get(i), List.of(median), !rising);
                near.draw(half.move(), rising ? lower : middle, rising ? middle : upper, canvas);
                far.draw(half.move().from(move), rising ? middle : lower, rising ? upper : middle, canvas);
            }
        }
    }

    /** The correspondences of the connected shapes of two slices; every shape has one, if only with a pixel of its own. */
    static List<Correspondence> between(List<Shape> below, List<Shape> above) {
        List<Correspondence> all = new ArrayList<>();
        for (Shape shape : below) {
            List<Shape> others = overlapping(shape, above);
            if (others.isEmpty()) {
                all.add(new Correspondence(shape, List.of(point(shape)), true));
            } else if (others.size() > 1 || overlapping(others.get(0), below).size() == 1) {
                all.add(new Correspondence(shape, others, true));
            }
        }
        for (Shape shape : above) {
            List<Shape> others = overlapping(shape, below);
            if (others.isEmpty()) {
                all.add(new Correspondence(point(shape), List.of(shape), true));
            } else if (others.size() > 1) {
                all.add(new Correspondence(shape, others, false));
            }
        }
        return all;
    }

    private static List<Shape> overlapping(Shape shape, List<Shape> others) {
        return others.stream()
                .filter(other -> shape.overlap(other, Move.NONE) > 0)
                .toList();
    }

    /** The pixel of a shape that is nearest to its centroid. */
    private static Shape point(Shape shape) {
        Move centroid = shape.centroid();
        Shape point = Shape.ofPixel(centroid.x(), centroid.y());
        return point.moved(Alignment.of(shape, List.of(point)).back());
    }
}
