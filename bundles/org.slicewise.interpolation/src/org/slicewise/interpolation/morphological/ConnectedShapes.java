// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slicewise.volume.SparseMask;

/** The connected shapes of a plane of labels; pixels that touch at a corner are connected. */
final class ConnectedShapes {

    private final int[] labels;
    private final int width;
    private final int height;
    private final boolean[] seen;
    private final int[] places;

    private ConnectedShapes(int[] labels, int width) {
        this.labels = labels;
        this.width = width;
        this.height = labels.length / width;
        this.seen = new boolean[labels.length];
        this.places = new int[labels.length];
    }

    /** The shapes of each label, in the order of their first pixels row by row. */
    static SortedMap<Integer, List<Shape>> of(int[] labels, int width) {
        ConnectedShapes shapes = new ConnectedShapes(labels, width);
        SortedMap<Integer, List<Shape>> byLabel = new TreeMap<>();
        for (int place = 0; place < labels.length; place++) {
            if (labels[place] != 0 && labels[place] != SparseMask.UNANNOTATED && !shapes.seen[place]) {
                byLabel.computeIfAbsent(labels[place], any -> new ArrayList<>()).add(shapes.from(place));
            }
        }
        return byLabel;
    }

    private Shape from(int first) {
        seen[first] = true;
        places[0] = first;
        int count = 1;
        Box box = new Box(first % width, first / width, first % width + 1, first / width + 1);
        for (int i = 0; i < count; i++) {
            int x = places[i] % width;
            int y = places[i] / width;
            if (x < box.left() || x >= box.right() || y >= box.bottom()) {
                box = box.with(new Box(x, y, x + 1, y + 1));
            }
            for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
                for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                    int place = row * width + column;
                    if (!seen[place] && labels[place] == labels[first]) {
                        seen[place] = true;
                        places[count++] = place;
                    }
                }
            }
        }
        boolean[] inside = new boolean[box.pixels()];
        for (int i = 0; i < count; i++) {
            inside[box.place(places[i] % width, places[i] / width)] = true;
        }
        return Shape.of(box, inside);
    }
}
