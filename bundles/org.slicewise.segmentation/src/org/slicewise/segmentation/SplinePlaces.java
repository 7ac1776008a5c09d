// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Arrays;
import org.slicewise.volume.Spacing;

/**
 * The places of voxels that are displaced by a cubic B-spline over control points (free-form deformation, Rueckert et
 * al. 1999).
 *
 * <p>The sum over 64 control points is made one axis after the other: over planes of them for each plane of voxels, over
 * lines for each row, and over points for each voxel.
 */
final class SplinePlaces implements SourcePlaces {

    private final double[] spacing;
    private final double[][] control;
    private final SplineAxis alongX;
    private final SplineAxis alongY;
    private final SplineAxis alongZ;
    private final double[][] plane;
    private final double[] line;
    private int planeZ = -1;

    /**
     * The places for a patch.
     *
     * @param points control points along each axis, at least 4
     * @param control the displacement along x, y and z of all control points, in millimetres; {@code [axis][z][y][x]}
     */
    SplinePlaces(Patch size, Spacing spacing, int points, double[][] control) {
        this.spacing = new double[] {spacing.x(), spacing.y(), spacing.z()};
        this.control = control;
        this.alongX = new SplineAxis(points, size.x());
        this.alongY = new SplineAxis(points, size.y());
        this.alongZ = new SplineAxis(points, size.z());
        this.plane = new double[3][points * points];
        this.line = new double[points];
    }

    @Override
    public void row(int y, int z, double[] xs, double[] ys, double[] zs) {
        if (z != planeZ) {
            for (int axis = 0; axis < 3; axis++) {
                alongZ.sum(z, control[axis], plane[axis]);
            }
            planeZ = z;
        }
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i;
        }
        Arrays.fill(ys, y);
        Arrays.fill(zs, z);
        displace(0, y, xs);
        displace(1, y, ys);
        displace(2, y, zs);
    }

    private void displace(int axis, int y, double[] places) {
        alongY.sum(y, plane[axis], line);
        alongX.displace(line, spacing[axis], places);
    }
}
