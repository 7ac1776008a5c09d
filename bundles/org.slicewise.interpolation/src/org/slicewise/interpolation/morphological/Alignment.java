// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Looks for the move after which a shape overlaps most with others that correspond to it.
 *
 * <p>The search spreads from no move at all and from that between the centroids, over moves by one pixel, as long as the
 * overlap is at least {@value #WORTHWHILE} of the best one so far, be that none; the first of equal ones wins. A move after which one of
 * the others has no overlap is none.
 */
final class Alignment {

    private static final double WORTHWHILE = 0.9;

    private final Shape whole;
    private final List<Shape> parts;
    private final Queue<Move> next = new ArrayDeque<>();
    private final Set<Move> seen = new HashSet<>();

    private Alignment(Shape whole, List<Shape> parts) {
        this.whole = whole;
        this.parts = parts;
    }

    /** The move from the whole to its parts. */
    static Move of(Shape whole, List<Shape> parts) {
        return new Alignment(whole, parts).best();
    }

    private Move best() {
        int possible =
                Math.min(whole.pixels(), parts.stream().mapToInt(Shape::pixels).sum());
        visit(Move.NONE);
        visit(centroid(parts).from(whole.centroid()));
        Move best = Move.NONE;
        int most = 0;
        while (!next.isEmpty() && most < possible) {
            Move move = next.remove();
            int overlap = overlap(move.back());
            if (overlap > most) {
                most = overlap;
                best = move;
            }
            if (overlap >= WORTHWHILE * most) {
                visit(move.plus(-1, 0));
                visit(move.plus(1, 0));
                visit(move.plus(0, -1));
                visit(move.plus(0, 1));
            }
        }
        return best;
    }

    private static Move centroid(List<Shape> shapes) {
        return shapes.size() == 1
                ? shapes.get(0).centroid()
                : Shape.union(shapes).centroid();
    }

    private void visit(Move move) {
        if (seen.add(move)) {
            next.add(move);
        }
    }

    private int overlap(Move back) {
        int all = 0;
        for (Shape part : parts) {
            int common = whole.overlap(part, back);
            if (common == 0) {
                return 0;
            }
            all += common;
        }
        return all;
    }
}
