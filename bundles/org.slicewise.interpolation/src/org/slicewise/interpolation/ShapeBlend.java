// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.SortedMap;
import org.slicewise.volume.MaskDraft;
import org.slicewise.volume.SparseMask;

/**
 * The shapes between two slices, after Raya and Udupa: Shape-based interpolation of multidimensional objects, IEEE TMI
 * 9(1), 1990, but with rules that make it hold where shapes appear or vanish and where slices lie far apart.
 *
 * <p>First it is decided what is background, by the signed distance to everything that is labelled; then which label the
 * rest has, by the signed distance to each label, the lowest label of those that are equal. Distances count up to a reach
 * only, and are told as a share from 0 (outside) to 1 (inside): so a shape that one slice lacks shrinks to its core and
 * ends about half-way, where unlimited distances would end it at once. The reach is the distance of the two slices, but at
 * most {@value #REACH} of the radius of a disc that is as deep on average as what is labelled. Reach over distance is the
 * nearness of the slices, from 0 to 1.
 *
 * <p>Foreground is where its share is more than {@code w / (1 + w)}, which makes the expected overlap (IoU) greatest where
 * {@code w} is that overlap: from {@value #FAR} at nearness 0 to {@value #NEAR} at 1. The less near the slices are, the
 * longer shapes are held and the faster they change half-way. The constants were chosen by measuring.
 */
final class ShapeBlend {

    private static final double REACH = 0.75;
    private static final double NEAR = 0.85;
    private static final double FAR = 0.61;
    private static final double HOLDING = 0.7;

    /** The largest part of the reach by which a shape grows: there its share is what foreground takes at the least. */
    private static final double GROWTH = 1 - 2 * FAR / (1 + FAR);

    private final LabelPlane below;
    private final LabelPlane above;
    private final double span;
    private final SortedMap<Integer, PlaneBox> boxes;

    /** A blend of two slices that lie so many millimetres apart. */
    ShapeBlend(LabelPlane below, LabelPlane above, double span) {
        this.below = below;
        this.above = above;
        this.span = span;
        this.boxes = below.boxes();
        above.boxes().forEach((label, box) -> boxes.merge(label, box, PlaneBox::with));
    }

    void fill(Gap gap, MaskDraft into) {
        int[][] planes = new int[gap.slices()][];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = background();
        }
        boxes.values().stream().reduce(PlaneBox::with).ifPresent(box -> label(planes, gap, box));
        for (int i = 0; i < planes.length; i++) {
            into.plane(gap.first() + i, planes[i]);
        }
    }

    private int[] background() {
        int[] plane = new int[below.labels().length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = below.labels()[i] == SparseMask.UNANNOTATED ? SparseMask.UNANNOTATED : 0;
        }
        return plane;
    }

    private void label(int[][] planes, Gap gap, PlaneBox labelled) {
        PlaneBox box = below.grown(labelled, GROWTH * span);
        ShapeShares foreground = new ShapeShares(below, above, box, label -> label != 0);
        double reach = Math.min(span, REACH * 3 * foreground.meanDepth());
        foreground.limit(reach);
        int[][] labels = bestLabels(box, gap, Math.max(span, 2 * reach));
        double nearness = reach / span;
        double weight = FAR + nearness * (NEAR - FAR);
        for (int slice = 0; slice < planes.length; slice++) {
            float part = held(gap.part(gap.first() + slice), nearness);
            put(planes[slice], foreground, part, (float) (weight / (1 + weight)), labels[slice]);
        }
    }

    /** Where shapes are on their way, which those of slices that are not near begin and end more slowly. */
    private static float held(double part, double nearness) {
        double slow = part * part * (3 - 2 * part);
        return (float) (part + HOLDING * (1 - nearness) * (slow - part));
    }

    private void put(int[] plane, ShapeShares foreground, float part, float least, int[] labels) {
        PlaneBox box = foreground.box();
        for (int i = 0; i < labels.length; i++) {
            int at = box.left() + i % box.width() + (box.top() + i / box.width()) * below.width();
            if (plane[at] == 0 && foreground.at(i, part) > least) {
                plane[at] = labels[i];
            }
        }
    }

    /** For each slice of a gap the label of the largest share at each pixel of a box. */
    private int[][] bestLabels(PlaneBox all, Gap gap, double reach) {
        int[][] labels = new int[gap.slices()][all.pixels()];
        float[][] best = new float[gap.slices()][all.pixels()];
        boxes.forEach((label, box) -> {
            PlaneBox reached = below.grown(box, reach);
            ShapeShares shares = new ShapeShares(below, above, reached, other -> other == label);
            shares.limit(reach);
            for (int slice = 0; slice < labels.length; slice++) {
                offer(label, shares, (float) gap.part(gap.first() + slice), all, labels[slice], best[slice]);
            }
        });
        return labels;
    }

    private static void offer(int label, ShapeShares shares, float part, PlaneBox all, int[] labels, float[] best) {
        PlaneBox box = shares.box();
        for (int i = 0; i < box.pixels(); i++) {
            int x = box.left() + i % box.width();
            int y = box.top() + i / box.width();
            int at = x - all.left() + (y - all.top()) * all.width();
            if (all.contains(x, y) && shares.at(i, part) > best[at]) {
                best[at] = shares.at(i, part);
                labels[at] = label;
            }
        }
    }
}
