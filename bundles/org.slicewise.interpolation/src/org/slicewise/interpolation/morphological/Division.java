// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a shape among others that overlap with it: from what each of them covers it grows within the shape, all at the
 * same pace of one pixel to any side or corner; where two arrive together, the first one of them takes the pixel.
 */
final class Division {

    private final Shape whole;
    private final Box box;
    private final int[] owners;

    private Division(Shape whole) {
        this.whole = whole;
        this.box = whole.box();
        this.owners = new int[box.pixels()];
    }

    /** What each of some shapes gets of another one. */
    static List<Shape> of(Shape whole, List<Shape> among) {
        return among.size() == 1 ? List.of(whole) : new Division(whole).among(among);
    }

    private List<Shape> among(List<Shape> shapes) {
        List<List<Integer>> edges = new ArrayList<>();
        for (int owner = 1; owner <= shapes.size(); owner++) {
            edges.add(covered(shapes.get(owner - 1), owner));
        }
        while (edges.stream().anyMatch(edge -> !edge.isEmpty())) {
            for (int owner = 1; owner <= shapes.size(); owner++) {
                edges.set(owner - 1, grown(edges.get(owner - 1), owner));
            }
        }
        List<Shape> parts = new ArrayList<>();
        for (int owner = 1; owner <= shapes.size(); owner++) {
            parts.add(part(owner));
        }
        return parts;
    }

    private List<Integer> covered(Shape shape, int owner) {
        List<Integer> places = new ArrayList<>();
        whole.forEach((x, y) -> {
            if (shape.contains(x, y)) {
                owners[box.place(x, y)] = owner;
                places.add(box.place(x, y));
            }
        });
        return places;
    }

    private List<Integer> grown(List<Integer> edge, int owner) {
        List<Integer> taken = new ArrayList<>();
        for (int place : edge) {
            for (int y = box.y(place) - 1; y <= box.y(place) + 1; y++) {
                for (int x = box.x(place) - 1; x <= box.x(place) + 1; x++) {
                    if (whole.contains(x, y) && owners[box.place(x, y)] == 0) {
                        owners[box.place(x, y)] = owner;
                        taken.add(box.place(x, y));
                    }
                }
            }
        }
        return taken;
    }

    private Shape part(int owner) {
        boolean[] inside = new boolean[owners.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = owners[i] == owner;
        }
        return Shape.of(box, inside);
    }
}
