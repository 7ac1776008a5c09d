// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

/** Where in a patch, as it was, each of its voxels is to be taken from. */
@FunctionalInterface
interface SourcePlaces {

    /**
     * Gives the places of one row of voxels, in voxels from the centre of the first one; rows come in order, y fastest.
     *
     * @param y the row
     * @param z the plane of the row
     * @param xs gets the place along x of each voxel of the row
     * @param ys the same along y
     * @param zs the same along z
     */
    void row(int y, int z, double[] xs, double[] ys, double[] zs);
}
