// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;

/** Makes planes of a target that is not parallel to its source, block by block. */
final class ObliquePlanes implements Planes {

    /** What becomes of the neighbours of a voxel. */
    interface Answer {
        float of(Neighbourhood voxel, float[] values);
    }

    private final ObliqueWay way;
    private final AxisKernel[] kernels;
    private final Source source;
    private final Answer answer;
    private final SourceBox box;
    private final Neighbourhood voxel;
    private final double[] at = new double[3];
    private final int[] lowest = new int[3];
    private final int[] highest = new int[3];
    private float outside;

    ObliquePlanes(ObliqueWay way, Source source, Answer answer) {
        this.way = way;
        this.kernels = way.kernels();
        this.source = source;
        this.answer = answer;
        this.box = new SourceBox(source, way.source(), new int[] {0, 1, 2});
        this.voxel = new Neighbourhood(kernels[0].room(), kernels[1].room(), kernels[2].room());
    }

    @Override
    public void fill(int channel, int from, int to, float[] into, int offset) {
        Extent target = way.target();
        int edge = way.block();
        outside = source.outside(channel);
        for (int y = 0; y < target.y(); y += edge) {
            for (int x = 0; x < target.x(); x += edge) {
                int[] first = {x, y, from};
                int[] end = {Math.min(target.x(), x + edge), Math.min(target.y(), y + edge), to};
                boolean reached = findBox(first, end);
                if (reached) {
                    box.read(channel, lowest, highest);
                }
                fillBlock(first, end, reached, into, offset);
            }
        }
    }

    /** Finds the source voxels that a block may need; false where none of it is in the source. */
    private boolean findBox(int[] first, int[] end) {
        for (int axis = 0; axis < 3; axis++) {
            double low = way.toSource().at(axis, 3);
            double high = low;
            for (int t = 0; t < 3; t++) {
                double step = way.toSource().at(axis, t);
                low += step * (step > 0 ? first[t] : end[t] - 1);
                high += step * (step > 0 ? end[t] - 1 : first[t]);
            }
            int voxels = Axis.values()[axis].of(way.source());
            if (high < -1 || low > voxels) {
                return false;
            }
            double reach = kernels[axis].reach() + 1;
            lowest[axis] = (int) Math.max(0, Math.min(voxels - 1, Math.floor(low - reach)));
            highest[axis] = (int) Math.max(0, Math.min(voxels - 1, Math.ceil(high + reach)));
        }
        return true;
    }

    private void fillBlock(int[] first, int[] end, boolean reached, float[] into, int offset) {
        Extent target = way.target();
        for (int k = first[2]; k < end[2]; k++) {
            for (int j = first[1]; j < end[1]; j++) {
                int row = offset + ((k - first[2]) * target.y() + j) * target.x();
                for (int i = first[0]; i < end[0]; i++) {
                    into[row + i] = reached && isInside(i, j, k) ? value() : outside;
                }
            }
        }
    }

    private boolean isInside(int i, int j, int k) {
        for (int axis = 0; axis < 3; axis++) {
            at[axis] = way.toSource().at(axis, 0) * i
                    + way.toSource().at(axis, 1) * j
                    + way.toSource().at(axis, 2) * k
                    + way.toSource().at(axis, 3);
            if (!kernels[axis].holds(at[axis])) {
                return false;
            }
        }
        return true;
    }

    private float value() {
        for (int axis = 0; axis < 3; axis++) {
            voxel.set(axis, kernels[axis], at[axis], box);
        }
        return answer.of(voxel, box.values());
    }
}
