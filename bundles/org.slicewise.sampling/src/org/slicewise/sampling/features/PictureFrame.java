// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;

/**
 * How an axial plane, as it is stored, comes onto a square canvas.
 *
 * @param scaling from the stored plane to one of square pixels
 * @param swapped whether the first storage axis of the plane runs along the patient's front-back axis
 * @param columnsReversed whether it, or the other one if swapped, runs to the left
 * @param rowsReversed whether the other one, or it if swapped, runs to the back
 */
record PictureFrame(BoxScaling scaling, int canvas, boolean swapped, boolean columnsReversed, boolean rowsReversed) {

    static PictureFrame of(Grid grid, int canvas) {
        Axis axial = grid.axialAxis();
        Axis first = axial == Axis.X ? Axis.Y : Axis.X;
        Axis second = axial == Axis.Z ? Axis.Y : Axis.Z;
        Extent extent = grid.extent();
        double width = extent.along(first) * grid.spacing().along(first);
        double height = extent.along(second) * grid.spacing().along(second);
        double finest = Math.min(grid.spacing().along(first), grid.spacing().along(second));
        double pixel = Math.max(finest, Math.max(width, height) / canvas);
        BoxScaling scaling = new BoxScaling(
                extent.along(first), extent.along(second), side(width, pixel, canvas), side(height, pixel, canvas));
        String letters = grid.orientation();
        return new PictureFrame(
                scaling,
                canvas,
                "AP".indexOf(letters.charAt(first.ordinal())) >= 0,
                letters.indexOf('L') >= 0,
                letters.indexOf('P') >= 0);
    }

    private static int side(double length, double pixel, int canvas) {
        return (int) Math.max(1, Math.min(canvas, Math.round(length / pixel)));
    }

    /** The number of pixels that are not padding. */
    int pixels() {
        return scaling.toWidth() * scaling.toHeight();
    }

    private int columns() {
        return swapped ? scaling.toHeight() : scaling.toWidth();
    }

    private int rows() {
        return swapped ? scaling.toWidth() : scaling.toHeight();
    }

    /** A scaled plane with its columns to the right and its rows to the front. */
    float[] upright(float[] scaled) {
        float[] upright = new float[scaled.length];
        for (int row = 0; row < rows(); row++) {
            int j = rowsReversed ? rows() - 1 - row : row;
            for (int column = 0; column < columns(); column++) {
                int i = columnsReversed ? columns() - 1 - column : column;
                upright[row * columns() + column] = scaled[swapped ? i * rows() + j : j * columns() + i];
            }
        }
        return upright;
    }

    /** Copies an upright picture into the middle of the canvas. */
    void place(float[] from, int first, float[] to, int toFirst) {
        int left = (canvas - columns()) / 2;
        int below = (canvas - rows()) / 2;
        for (int row = 0; row < rows(); row++) {
            System.arraycopy(from, first + row * columns(), to, toFirst + (below + row) * canvas + left, columns());
        }
    }
}
