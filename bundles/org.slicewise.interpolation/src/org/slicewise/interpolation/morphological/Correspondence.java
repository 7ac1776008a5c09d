// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

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
        HalfWay half = HalfWay.of(move, upper - lower);
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
        Overlaps overlaps = new Overlaps(below, above);
        List<Correspondence> all = overlaps.correspondences();
        below.stream()
                .filter(overlaps::isAlone)
                .forEach(shape -> all.add(new Correspondence(shape, List.of(point(shape)), true)));
        above.stream()
                .filter(overlaps::isAlone)
                .forEach(shape -> all.add(new Correspondence(point(shape), List.of(shape), true)));
        return all;
    }

    /** The pixel of a shape that is nearest to its centroid. */
    private static Shape point(Shape shape) {
        Move centroid = shape.centroid();
        Shape point = Shape.ofPixel(centroid.x(), centroid.y());
        return point.moved(Alignment.of(shape, List.of(point)).back());
    }
}
