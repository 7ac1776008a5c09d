// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.SparseMask;

/**
 * Labels of a slice.
 *
 * @param labels row by row; {@link SparseMask#UNANNOTATED} is neither background nor a label
 * @param width pixels of a row
 * @param columnStep millimetres between the pixels of a row
 * @param rowStep millimetres between rows
 */
record LabelPlane(int[] labels, int width, double columnStep, double rowStep) {

    /** All of it. */
    PlaneBox box() {
        return new PlaneBox(0, 0, width, labels.length / width);
    }

    /** The smallest box around each label that occurs. */
    SortedMap<Integer, PlaneBox> boxes() {
        SortedMap<Integer, PlaneBox> boxes = new TreeMap<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != 0 && labels[i] != SparseMask.UNANNOTATED) {
                int x = i % width;
                int y = i / width;
                PlaneBox known = boxes.get(labels[i]);
                if (known == null || !known.contains(x, y)) {
                    PlaneBox pixel = PlaneBox.ofPixel(x, y);
                    boxes.put(labels[i], known == null ? pixel : known.with(pixel));
                }
            }
        }
        return boxes;
    }

    /** A box that is larger by a distance and a pixel on every side, as far as the plane goes. */
    PlaneBox grown(PlaneBox box, double millimetres) {
        int columns = (int) Math.min(width, millimetres / columnStep + 2);
        int rows = (int) Math.min(labels.length, millimetres / rowStep + 2);
        return box.grown(columns, rows, box());
    }

    /**
     * The distance in millimetres from each pixel of a box to the shape of some labels: inside of it positive, to the
     * nearest pixel that is known to be outside; outside of it negative, to the nearest pixel inside; infinite where there
     * is none.
     *
     * <p>These are the distances of the whole plane if the box holds the shape and one more pixel on every side.
     */
    float[] signedDistances(PlaneBox box, IntPredicate shape) {
        boolean[] inside = new boolean[box.pixels()];
        boolean[] outside = new boolean[inside.length];
        int to = 0;
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++, to++) {
                int label = labels[y * width + x];
                inside[to] = label != SparseMask.UNANNOTATED && shape.test(label);
                outside[to] = label != SparseMask.UNANNOTATED && !inside[to];
            }
        }
        DistanceTransform transform =
                new DistanceTransform(new Extent(box.width(), box.height(), 1), new Spacing(columnStep, rowStep, 1), 1);
        float[] signed = transform.distances(outside);
        float[] away = transform.distances(inside);
        for (int i = 0; i < signed.length; i++) {
            signed[i] = inside[i] ? signed[i] : -away[i];
        }
        return signed;
    }
}
