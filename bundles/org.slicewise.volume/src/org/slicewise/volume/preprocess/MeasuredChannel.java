// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.util.OptionalDouble;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Volume;

/**
 * The voxels of a channel within a box, from which intensity steps take their figures.
 *
 * <p>They are read plane by plane, as often as there are passes, and never kept as a whole.
 */
public final class MeasuredChannel {

    private final Volume image;
    private final int channel;
    private final VoxelBox box;
    private final Runnable check;
    private Range range;

    /**
     * The voxels of a channel.
     *
     * @param check called before each plane; what it throws ends the measurement
     */
    MeasuredChannel(Volume image, int channel, VoxelBox box, Runnable check) {
        this.image = image;
        this.channel = channel;
        this.box = box;
        this.check = check;
    }

    /** The number of voxels, or of those that are above a value as the image has it; none is an error. */
    long count(OptionalDouble above) {
        if (above.isEmpty()) {
            return box.voxels();
        }
        long[] count = new long[1];
        values(IntensityMap.IDENTITY, above).forEach((block, from, to) -> count[0] += to - from);
        if (count[0] == 0) {
            throw new IllegalArgumentException(
                    "No voxel of channel %d is above %s; choose a lower value, or take all voxels."
                            .formatted(channel, above.getAsDouble()));
        }
        return count[0];
    }

    /** What a map makes of the voxels, or of those that are above a value before it. */
    FloatBlocks values(IntensityMap map, OptionalDouble above) {
        double least = above.orElse(Double.NEGATIVE_INFINITY);
        return block -> forEachPlane(box.first(Axis.Z), box.last(Axis.Z), (plane, z) -> {
            int kept = keepAbove(least, plane, keepBox(plane));
            map.apply(plane, 0, kept);
            block.accept(plane, 0, kept);
        });
    }

    /**
     * The smallest and the largest value. A voxel that is not finite is an error that names it, wherever it is in the image:
     * results may show what is around the box, and interpolation reaches beyond it.
     */
    Range range() {
        if (range == null) {
            Range found = new Range();
            forEachPlane(0, image.grid().extent().z() - 1, (plane, z) -> {
                requireFinite(plane, z);
                if (z >= box.first(Axis.Z) && z <= box.last(Axis.Z)) {
                    found.add(plane, keepBox(plane));
                }
            });
            range = found;
        }
        return range;
    }

    private void requireFinite(float[] plane, int z) {
        for (int i = 0; i < plane.length; i++) {
            if (!Float.isFinite(plane[i])) {
                throw notFinite(plane[i], i, z);
            }
        }
    }

    private interface PlaneAction {
        void on(float[] plane, int z);
    }

    private void forEachPlane(int first, int last, PlaneAction action) {
        Extent extent = image.grid().extent();
        float[] plane = new float[extent.x() * extent.y()];
        for (int z = first; z <= last; z++) {
            check.run();
            image.slice(channel, Axis.Z, z, plane);
            action.on(plane, z);
        }
    }

    /** Moves the voxels of the box to the front, and returns how many there are. */
    private int keepBox(float[] plane) {
        int width = image.grid().extent().x();
        int count = 0;
        int row = box.extent().x();
        for (int y = box.first(Axis.Y); y <= box.last(Axis.Y); y++) {
            System.arraycopy(plane, y * width + box.first(Axis.X), plane, count, row);
            count += row;
        }
        return count;
    }

    private static int keepAbove(double least, float[] plane, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (plane[i] > least) {
                plane[kept++] = plane[i];
            }
        }
        return kept;
    }

    private IllegalArgumentException notFinite(float value, int position, int z) {
        int width = image.grid().extent().x();
        return new IllegalArgumentException(
                "Voxel (%d, %d, %d) of channel %d is %s; replace it by a finite number to use the image."
                        .formatted(position % width, position / width, z, channel, value));
    }

    /** The smallest and the largest of values. */
    static final class Range {
        private float smallest = Float.POSITIVE_INFINITY;
        private float largest = Float.NEGATIVE_INFINITY;

        private void add(float[] values, int count) {
            for (int i = 0; i < count; i++) {
                smallest = Math.min(smallest, values[i]);
                largest = Math.max(largest, values[i]);
            }
        }

        float smallest() {
            return smallest;
        }

        float largest() {
            return largest;
        }
    }
}
