// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The labels between two slices by morphological contour interpolation, after Albu, Beugeling and Laurendeau: A
 * morphology-based approach for interslice interpolation of anatomical slices from volumetric images, IEEE TBME 55(8),
 * 2008, and Zukic, Vicory, McCormick, Wisse, Gerig, Yushkevich and Aylward: nD morphological contour interpolation, Insight
 * Journal, 2016.
 *
 * <p>For each label, connected shapes that overlap correspond; one that corresponds to several is divided among these.
 * Corresponding shapes are moved onto each other, and their {@linkplain MedianShape median} is put half-way in the middle
 * slice; so it goes on between that and either. A shape that corresponds to none shrinks to its centroid on the way.
 * Where labels meet in a pixel, the highest one wins.
 */
public final class ContourInterpolation {

    private final int width;
    private final SortedMap<Integer, List<Shape>> below;
    private final SortedMap<Integer, List<Shape>> above;

    /** An interpolation between the labels of two slices, row by row. */
    public ContourInterpolation(int[] below, int[] above, int width) {
        this.width = width;
        this.below = ConnectedShapes.of(below, width);
        this.above = ConnectedShapes.of(above, width);
    }

    /**
     * Draws the slices from an index on.
     *
     * @param lower index of the slice below
     * @param upper index of the slice above
     * @param first index of the first plane
     * @param planes the background of slices that lie between; labels are drawn over lower ones
     */
    public void draw(int lower, int upper, int first, int[][] planes) {
        SortedSet<Integer> labels = new TreeSet<>(below.keySet());
        labels.addAll(above.keySet());
        for (int label : labels) {
            Canvas canvas = new Canvas(first, planes, width, label);
            for (Correspondence pair : pairs(label)) {
                pair.draw(lower, upper, canvas);
            }
        }
    }

    private List<Correspondence> pairs(int label) {
        return Correspondence.between(below.getOrDefault(label, List.of()), above.getOrDefault(label, List.of()));
    }
}
