// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import org.slicewise.volume.Affine;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.Volume;

/**
 * How the axial slices of a grid lie on a picture: columns run from the patient's right to the left, rows from the
 * front to the back, and slices are counted from the foot to the head.
 */
final class AxialView {

    private final Grid grid;
    private final Axis across;
    private final Axis down;
    private final Axis axial;
    private final boolean columnsReversed;
    private final boolean rowsReversed;

    AxialView(Grid grid) {
        String letters = grid.orientation();
        this.grid = grid;
        this.across = axisTo(letters, 'R', 'L');
        this.down = axisTo(letters, 'A', 'P');
        this.axial = axisTo(letters, 'S', 'I');
        this.columnsReversed = letters.charAt(across.ordinal()) == 'R';
        this.rowsReversed = letters.charAt(down.ordinal()) == 'A';
    }

    private static Axis axisTo(String letters, char one, char other) {
        int axis = Math.max(letters.indexOf(one), letters.indexOf(other));
        return Axis.values()[axis];
    }

    /** The number of columns of a slice. */
    int width() {
        return across.of(grid.extent());
    }

    /** The number of rows of a slice. */
    int height() {
        return down.of(grid.extent());
    }

    int slices() {
        return axial.of(grid.extent());
    }

    /** The width of a slice in millimetres, from voxel edge to voxel edge. */
    double widthMm() {
        return width() * grid.spacing().along(across);
    }

    /** The height of a slice in millimetres, from voxel edge to voxel edge. */
    double heightMm() {
        return height() * grid.spacing().along(down);
    }

    /** The storage index of the slice with this number from the foot, and the other way round. */
    int storageIndex(int fromFoot) {
        return grid.axialFromFoot(fromFoot);
    }

    /** How far the middle of a slice lies above the origin, with the decimals that tell neighbours apart. */
    String placeOf(int storageIndex) {
        double decimals = Math.ceil(-Math.log10(grid.spacing().along(axial)));
        return Numbers.millimetres(grid.axialHeight(storageIndex), (int) Math.max(1, Math.min(6, decimals)));
    }

    /** Extent, spacing and orientation in words. */
    String words() {
        Spacing mm = grid.spacing();
        return "%s voxels of %s x %s x %s mm, stored %s"
                .formatted(
                        grid.extent(),
                        Numbers.text(mm.x()),
                        Numbers.text(mm.y()),
                        Numbers.text(mm.z()),
                        grid.orientation());
    }

    /** The largest angle between a storage axis and the patient axis it is taken for, in degrees. */
    double tilt() {
        return Math.max(tilt(across, 0), Math.max(tilt(down, 1), tilt(axial, 2)));
    }

    private double tilt(Axis axis, int world) {
        Affine affine = grid.affine();
        double cosine =
                Math.abs(affine.at(world, axis.ordinal())) / grid.spacing().along(axis);
        return Math.toDegrees(Math.acos(Math.min(1, cosine)));
    }

    /** The values of a slice, row by row as on the picture. */
    float[] slice(Volume volume, int channel, int storageIndex) {
        float[] stored = new float[width() * height()];
        volume.slice(channel, axial, storageIndex, stored);
        float[] seen = new float[stored.length];
        forEachPixel((pixel, voxel) -> seen[pixel] = stored[voxel]);
        return seen;
    }

    /** The labels of a slice, row by row as on the picture. */
    int[] slice(Mask mask, int storageIndex) {
        int[] stored = new int[width() * height()];
        mask.slice(axial, storageIndex, stored);
        int[] seen = new int[stored.length];
        forEachPixel((pixel, voxel) -> seen[pixel] = stored[voxel]);
        return seen;
    }

    private void forEachPixel(PixelOfVoxel action) {
        int columnStep = across.compareTo(down) < 0 ? 1 : height();
        int rowStep = across.compareTo(down) < 0 ? width() : 1;
        int pixel = 0;
        for (int row = 0; row < height(); row++) {
            int j = rowsReversed ? height() - 1 - row : row;
            for (int column = 0; column < width(); column++) {
                int i = columnsReversed ? width() - 1 - column : column;
                action.on(pixel++, i * columnStep + j * rowStep);
            }
        }
    }

    /** A pixel of the picture and the voxel of the stored plane it shows. */
    @FunctionalInterface
    private interface PixelOfVoxel {
        void on(int pixel, int voxel);
    }
}
