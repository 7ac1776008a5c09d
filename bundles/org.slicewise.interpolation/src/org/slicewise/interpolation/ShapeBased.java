// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import org.slicewise.volume.Axis;
import org.slicewise.volume.Grid;
import org.slicewise.volume.MaskDraft;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.SparseMask;

/**
 * Interpolates signed distances to what is labelled; see {@link ShapeBlend} for the rules.
 *
 * <p>Before the first annotated slice and after the last one, the shapes of these shrink with the distance.
 */
final class ShapeBased implements MaskInterpolator {

    /** Millimetres that shapes lose on every side for each millimetre outwards; measured. */
    private static final double SHRINKING = 0.35;

    @Override
    public String name() {
        return "shape-based";
    }

    @Override
    public String description() {
        return "Interpolates the signed distance to the shapes of the two annotated slices around; shapes that appear or"
                + " vanish shrink on the way, and so do all beyond the last annotated slice.";
    }

    @Override
    public Filling fill(FillingTask task) {
        Grid grid = task.mask().grid();
        Axis across = task.mask().annotated().axis();
        return new GapFilling(task).by((gap, planes, into) -> {
            if (gap.isBetween()) {
                LabelPlane below = plane(planes, gap.below().getAsInt(), grid, across);
                LabelPlane above = plane(planes, gap.above().getAsInt(), grid, across);
                double span = gap.length() * grid.spacing().along(across);
                new ShapeBlend(below, above, span).fill(gap, into);
            } else {
                int annotated = gap.nearest(gap.first());
                LabelPlane nearest = plane(planes, annotated, grid, across);
                shrink(nearest, annotated, gap, grid.spacing().along(across), into);
            }
        });
    }

    private static LabelPlane plane(KnownPlanes planes, int index, Grid grid, Axis across) {
        Spacing spacing = grid.spacing();
        double columnStep = across == Axis.X ? spacing.y() : spacing.x();
        double rowStep = across == Axis.Z ? spacing.y() : spacing.z();
        return new LabelPlane(planes.at(index), grid.extent().planeWidth(across), columnStep, rowStep);
    }

    private static void shrink(LabelPlane from, int annotated, Gap gap, double step, MaskDraft into) {
        float[] depths = from.signedDistances(from.box(), label -> label != 0);
        int[] plane = new int[depths.length];
        for (int index = gap.first(); index < gap.end(); index++) {
            double lost = SHRINKING * Math.abs(index - annotated) * step;
            for (int i = 0; i < plane.length; i++) {
                boolean remains = depths[i] > lost || from.labels()[i] == SparseMask.UNANNOTATED;
                plane[i] = remains ? from.labels()[i] : 0;
            }
            into.plane(index, plane);
        }
    }
}
