// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.util.Arrays;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;

/** The tables of the three axes of a target that is parallel to its source. */
record StraightTables(Extent source, int[] sourceAxis, AxisTaps x, AxisTaps y, AxisTaps z) implements Way {

    static StraightTables of(StraightWay way, Extent source, Extent target, Interpolation how, boolean antialiased) {
        AxisTaps[] tables = new AxisTaps[3];
        for (int axis = 0; axis < 3; axis++) {
            int voxels = Axis.values()[way.sourceAxis()[axis]].of(source);
            double stretch = antialiased ? Math.max(1, Math.abs(way.scale()[axis])) : 1;
            AxisKernel kernel = new AxisKernel(how, voxels, stretch);
            tables[axis] = AxisTaps.of(kernel, Axis.values()[axis].of(target), way.scale()[axis], way.shift()[axis]);
        }
        return new StraightTables(source, way.sourceAxis(), tables[0], tables[1], tables[2]);
    }

    /** Whether no target voxel is in the source. */
    boolean isEmpty() {
        return x.isEmpty() || y.isEmpty() || z.isEmpty();
    }

    @Override
    public Planes sums(Source values) {
        return new StraightSums(this, values);
    }

    @Override
    public Planes votes(Source labels, int voteless) {
        return new StraightVotes(this, labels, voteless);
    }

    @Override
    public long valuesFor(int planes) {
        if (isEmpty()) {
            return 0;
        }
        long perPlane = (long) (x.highest(x.from(), x.to()) - x.lowest(x.from(), x.to()) + 1)
                * (y.highest(y.from(), y.to()) - y.lowest(y.from(), y.to()) + 1);
        int most = 0;
        for (int k = z.from(); k < z.to(); k += planes) {
            int end = Math.min(z.to(), k + planes);
            most = Math.max(most, z.highest(k, end) - z.lowest(k, end) + 1);
        }
        return perPlane * most;
    }

    /** A box of a source for these tables. */
    SourceBox box(Source values) {
        return new SourceBox(values, source, sourceAxis);
    }

    /** Fills a box with what the planes from {@code from} to before {@code to} need, all of which are in the source. */
    private void read(SourceBox box, int channel, int from, int to) {
        int[] lowest = {x.lowest(x.from(), x.to()), y.lowest(y.from(), y.to()), z.lowest(from, to)};
        int[] highest = {x.highest(x.from(), x.to()), y.highest(y.from(), y.to()), z.highest(from, to)};
        box.read(channel, lowest, highest);
    }

    /** Reads a box and makes each plane that is in the source from it; fills the other planes with a value. */
    void fill(SourceBox box, int channel, int from, int to, float[] into, int offset, float outside, Plane inside) {
        int plane = x.length() * y.length();
        int first = isEmpty() ? to : Math.max(from, Math.min(to, z.from()));
        int end = isEmpty() ? to : Math.max(first, Math.min(to, z.to()));
        Arrays.fill(into, offset, offset + (first - from) * plane, outside);
        Arrays.fill(into, offset + (end - from) * plane, offset + (to - from) * plane, outside);
        if (first < end) {
            read(box, channel, first, end);
        }
        for (int k = first; k < end; k++) {
            inside.make(k, offset + (k - from) * plane);
        }
    }

    /** Fills what is outside of the source in a row that is in it. */
    void fillMargins(float[] into, int row, float outside) {
        Arrays.fill(into, row, row + x.from(), outside);
        Arrays.fill(into, row + x.to(), row + x.length(), outside);
    }

    /** Fills the rows of a plane that are outside of the source. */
    void fillRows(float[] into, int plane, float outside) {
        Arrays.fill(into, plane, plane + y.from() * x.length(), outside);
        Arrays.fill(into, plane + y.to() * x.length(), plane + y.length() * x.length(), outside);
    }

    /** Makes a plane that is in the source. */
    interface Plane {
        void make(int k, int offset);
    }
}
