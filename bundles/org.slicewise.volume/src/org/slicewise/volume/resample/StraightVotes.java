// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.util.Arrays;

/**
 * Labels with the largest sum of weights on a target that is parallel to its source.
 *
 * <p>Most voxels have neighbours of one label only. To find them quickly, the smallest and the largest label of all source
 * rows that a target row is made of are kept per column; only where these differ are votes counted.
 */
final class StraightVotes implements Planes {

    private final StraightTables tables;
    private final SourceBox box;
    private final float outside;
    private final int voteless;
    private final Neighbourhood voxel;
    private float[] smallest = {};
    private float[] largest = {};

    StraightVotes(StraightTables tables, Source source, int voteless) {
        this.tables = tables;
        this.box = tables.box(source);
        this.outside = source.outside(0);
        this.voteless = voteless;
        this.voxel = new Neighbourhood(
                tables.x().count(), tables.y().count(), tables.z().count());
    }

    @Override
    public void fill(int channel, int from, int to, float[] into, int offset) {
        tables.fill(box, channel, from, to, into, offset, outside, (k, at) -> {
            voxel.set(2, tables.z(), k, box);
            fillPlane(k, into, at);
        });
    }

    private void fillPlane(int k, float[] into, int offset) {
        AxisTaps y = tables.y();
        tables.fillRows(into, offset, outside);
        for (int j = y.from(); j < y.to(); j++) {
            int row = offset + j * tables.x().length();
            tables.fillMargins(into, row, outside);
            voxel.set(1, y, j, box);
            findRange(j, k);
            fillRow(into, row);
        }
    }

    private void findRange(int j, int k) {
        int length = box.stride(1);
        smallest = smallest.length < length ? new float[length] : smallest;
        largest = largest.length < length ? new float[length] : largest;
        Arrays.fill(smallest, Float.MAX_VALUE);
        Arrays.fill(largest, -1);
        AxisTaps y = tables.y();
        AxisTaps z = tables.z();
        for (int p = k * z.count(); p < (k + 1) * z.count(); p++) {
            for (int r = j * y.count(); r < (j + 1) * y.count(); r++) {
                extend(box.values(), box.offset(2, z.index()[p]) + box.offset(1, y.index()[r]), length);
            }
        }
    }

    private void extend(float[] labels, int start, int length) {
        for (int i = 0; i < length; i++) {
            smallest[i] = Math.min(smallest[i], labels[start + i]);
            largest[i] = Math.max(largest[i], labels[start + i]);
        }
    }

    private void fillRow(float[] into, int row) {
        AxisTaps x = tables.x();
        int origin = box.offset(0, 0);
        for (int i = x.from(); i < x.to(); i++) {
            float low = Float.MAX_VALUE;
            float high = -1;
            for (int t = i * x.count(); t < (i + 1) * x.count(); t++) {
                low = Math.min(low, smallest[origin + x.index()[t]]);
                high = Math.max(high, largest[origin + x.index()[t]]);
            }
            into[row + i] = low == high ? low : winner(i);
        }
    }

    private float winner(int i) {
        voxel.set(0, tables.x(), i, box);
        return voxel.winner(box.values(), voteless);
    }
}
