// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

/** A volume of 3 x 4 x 2 voxels, and what scipy 1.17.1 makes of it. */
final class Golden {

    /** zoom(a, (3/2, 6/4, 5/3)). */
    static final float[] LARGER = {
        -5f,
        -1f,
        5f,
        5.6f,
        6f,
        -3.5f,
        -0.3f,
        4.5f,
        3.9f,
        3.5f,
        0.33333334f,
        2.4666667f,
        5.6666665f,
        3.4666667f,
        2f,
        9.666667f,
        10.733334f,
        12.333333f,
        8.533334f,
        6f,
        13f,
        13f,
        13f,
        7.6f,
        4f,
        14f,
        13.2f,
        12f,
        5.4f,
        1f,
        -0.5f,
        0.3f,
        1.5f,
        4.2f,
        6f,
        0.5f,
        0.5f,
        0.5f,
        2f,
        3f,
        3.6666667f,
        2.6f,
        1f,
        0.9f,
        0.8333333f,
        12.333333f,
        10.2f,
        7f,
        5.3f,
        4.1666665f,
        15f,
        11.8f,
        7f,
        3.7f,
        1.5f,
        15.5f,
        11.5f,
        5.5f,
        1f,
        -2f,
        4f,
        1.6f,
        -2f,
        2.8f,
        6f,
        4.5f,
        1.3f,
        -3.5f,
        0.1f,
        2.5f,
        7f,
        2.7333333f,
        -3.6666667f,
        -1.6666666f,
        -0.33333334f,
        15f,
        9.666667f,
        1.6666666f,
        2.0666666f,
        2.3333333f,
        17f,
        10.6f,
        1f,
        -0.2f,
        -1f,
        17f,
        9.8f,
        -1f,
        -3.4f,
        -5f,
    };

    /** zoom(a, (1, 1/2, 2/3)). */
    static final float[] SMALLER = {
        -1.5f, 3.75f, 13f, 6.25f, 2.5f, 1f, 13f, -0.5f,
    };

    /** map_coordinates at the voxels of {@link #turned()}. */
    static final float[] TURNED = {
        -2.22f,
        3.843693f,
        2.4065897f,
        -0.53635645f,
        6.1183248f,
        5.452059f,
        12.519212f,
        12.5857315f,
        7.051866f,
        0.58f,
        0.4918504f,
        1.7155495f,
        2.908307f,
        2.388938f,
        3.1587164f,
        15.008538f,
        10.26517f,
        2.7688665f,
    };

    private Golden() {}

    /** Voxel n of the flat order has the value (7 n n + 3 n) mod 23 - 5; its spacing is 1 mm. */
    static Volume volume() {
        float[] values = new float[24];
        for (int n = 0; n < values.length; n++) {
            values[n] = (7 * n * n + 3 * n) % 23 - 5;
        }
        return Volume.of(new Grid(new Extent(3, 4, 2), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0)), values);
    }

    /** The grid of an extent that fills the same box. */
    static Grid zoomed(Extent extent) {
        double x = 3.0 / extent.x();
        double y = 4.0 / extent.y();
        double z = 2.0 / extent.z();
        return new Grid(extent, Affine.of(x, 0, 0, (x - 1) / 2, 0, y, 0, (y - 1) / 2, 0, 0, z, (z - 1) / 2));
    }

    /** A grid turned by 0.3 radians about the z axis. */
    static Grid turned() {
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        return new Grid(new Extent(3, 3, 2), Affine.of(c, -s, 0, 0.2, s, c, 0, 0.1, 0, 0, 0.5, 0.1));
    }
}
