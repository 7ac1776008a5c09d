// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

/** The weights of a tile's voxels along each axis, in the order of the patch. */
record TileWeights(float[] x, float[] y, float[] z) {

    /** The weight that all voxels of a row have in common, by the index of the row's first voxel in the patch. */
    float ofRow(int inPatch) {
        int row = inPatch / x.length;
        return y[row % y.length] * z[row / y.length];
    }
}
