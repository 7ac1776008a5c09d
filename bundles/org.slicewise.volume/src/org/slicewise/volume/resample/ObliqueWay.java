// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import org.slicewise.volume.Affine;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;

/**
 * A relation between two grids whose axes are not parallel: each target voxel gathers its neighbours in the source.
 *
 * <p>The kernel lies along the axes of the source. Where it is stretched against aliasing, it is stretched along each of
 * them by the root of the sum of the squared steps that the target's axes make along it, which for parallel axes is the
 * ratio of the spacings.
 */
record ObliqueWay(Affine toSource, Extent source, Extent target, AxisKernel[] kernels) implements Way {

    /** The edge of the blocks in which the target is made; the source is read in boxes around them. */
    static final int BLOCK = 64;

    static ObliqueWay of(Affine toSource, Extent source, Extent target, Interpolation how, boolean antialiased) {
        AxisKernel[] kernels = new AxisKernel[3];
        for (int axis = 0; axis < 3; axis++) {
            double step = Math.hypot(Math.hypot(toSource.at(axis, 0), toSource.at(axis, 1)), toSource.at(axis, 2));
            kernels[axis] = new AxisKernel(how, Axis.values()[axis].of(source), antialiased ? Math.max(1, step) : 1);
        }
        return new ObliqueWay(toSource, source, target, kernels);
    }

    @Override
    public Planes sums(Source values) {
        return new ObliquePlanes(this, values, Neighbourhood::sum);
    }

    @Override
    public Planes votes(Source labels, int voteless) {
        return new ObliquePlanes(this, labels, (voxel, values) -> voxel.winner(values, voteless));
    }

    @Override
    public long valuesFor(int planes) {
        return valuesFor(block(), planes);
    }

    /** The width and height of a block: smaller where each of its voxels spans many of the source. */
    int block() {
        int block = BLOCK;
        while (block > 1 && valuesFor(block, 1) > Portions.MOST_VALUES) {
            block /= 2;
        }
        return block;
    }

    private long valuesFor(int block, int planes) {
        long values = 1;
        for (int axis = 0; axis < 3; axis++) {
            double span = Math.abs(toSource.at(axis, 0)) * (Math.min(block, target.x()) - 1)
                    + Math.abs(toSource.at(axis, 1)) * (Math.min(block, target.y()) - 1)
                    + Math.abs(toSource.at(axis, 2)) * (Math.min(planes, target.z()) - 1);
            double most = Math.min(Axis.values()[axis].of(source), span + 2 * kernels[axis].reach() + 2);
            values *= (long) Math.ceil(most);
        }
        return values;
    }
}
