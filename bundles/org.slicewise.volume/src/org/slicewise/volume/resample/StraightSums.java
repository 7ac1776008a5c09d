// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

/** Weighted sums on a target that is parallel to its source: along z, then y, then x, each by its table. */
final class StraightSums implements Planes {

    private final StraightTables tables;
    private final Source source;
    private final SourceBox box;
    private final boolean shifted;
    private float outside;
    private float[] plane = {};
    private float[] row = {};

    StraightSums(StraightTables tables, Source source) {
        this.tables = tables;
        this.source = source;
        this.box = tables.box(source);
        this.shifted = tables.x().isShift();
    }

    @Override
    public void fill(int channel, int from, int to, float[] into, int offset) {
        outside = source.outside(channel);
        tables.fill(box, channel, from, to, into, offset, outside, (k, at) -> fillPlane(k, into, at));
    }

    private void fillPlane(int k, float[] into, int offset) {
        AxisTaps z = tables.z();
        int length = box.stride(2);
        if (z.isCopy()) {
            fillRows(box.values(), box.offset(2, z.index()[k]), into, offset);
        } else {
            plane = plane.length < length ? new float[length] : plane;
            TapSums.across(z, k, box.values(), box.offset(2, 0), length, plane, length);
            fillRows(plane, 0, into, offset);
        }
    }

    private void fillRows(float[] from, int start, float[] into, int offset) {
        AxisTaps y = tables.y();
        int length = box.stride(1);
        int origin = start + box.offset(1, 0);
        row = row.length < length ? new float[length] : row;
        tables.fillRows(into, offset, outside);
        for (int j = y.from(); j < y.to(); j++) {
            int to = offset + j * tables.x().length();
            if (y.isCopy()) {
                fillRow(from, origin + y.index()[j] * length, into, to);
            } else {
                TapSums.across(y, j, from, origin, length, row, length);
                fillRow(row, 0, into, to);
            }
        }
    }

    private void fillRow(float[] from, int start, float[] into, int offset) {
        AxisTaps x = tables.x();
        int origin = start + box.offset(0, 0);
        tables.fillMargins(into, offset, outside);
        if (shifted) {
            System.arraycopy(from, origin + x.index()[x.from()], into, offset + x.from(), x.to() - x.from());
        } else {
            TapSums.along(x, from, origin, into, offset);
        }
    }
}
