// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.Workers;

/**
 * The way from the voxels of one grid to those of another, anywhere in the patient: another spacing, axis order,
 * direction, extent or place, all in one interpolation.
 *
 * <p>A target voxel is in the source where its centre is in a source voxel, borders included; up to there kernels that
 * reach beyond the edge take the edge's values. Elsewhere it gets a value for outside. Where nothing changes but order,
 * directions and whole voxels (within 0.001 of one), every interpolation copies exactly.
 *
 * <p>Work is shared by as many threads as the system property {@code slicewise.threads} says, all processors if it is not
 * set; results do not depend on it.
 */
public final class Resampling {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final Grid source;
    private final Grid target;
    private final Interpolation how;
    private final Way way;

    private Resampling(Grid source, Grid target, Interpolation how, Way way) {
        this.source = source;
        this.target = target;
        this.how = how;
        this.way = way;
    }

    /**
     * The way between two grids.
     *
     * @param antialiased whether kernels are stretched where the target's voxels are larger than the source's; of no
     *     effect on {@link Interpolation#NEAREST}
     */
    public static Resampling between(Grid source, Grid target, Interpolation how, boolean antialiased) {
        requirePlane(target.extent());
        Affine toSource = source.affine().inverse().after(target.affine());
        Way way = StraightWay.of(toSource, target.extent())
                .<Way>map(straight -> StraightTables.of(straight, source.extent(), target.extent(), how, antialiased))
                .orElseGet(() -> ObliqueWay.of(toSource, source.extent(), target.extent(), how, antialiased));
        return new Resampling(source, target, how, way);
    }

    /** The same by the way for axes that are not parallel, which is slower. */
    static Resampling oblique(Grid source, Grid target, Interpolation how, boolean antialiased) {
        Affine toSource = source.affine().inverse().after(target.affine());
        Way way = ObliqueWay.of(toSource, source.extent(), target.extent(), how, antialiased);
        return new Resampling(source, target, how, way);
    }

    /** The grid before. */
    public Grid source() {
        return source;
    }

    /** The grid after. */
    public Grid target() {
        return target;
    }

    /** The volume on the target grid, in memory; voxels outside of the source have the value {@code outside}. */
    public Volume apply(Volume volume, float outside) {
        return apply(volume, outside, ValueMap.IDENTITY);
    }

    /** The same with each source value changed before it is interpolated; {@code outside} is left as it is. */
    public Volume apply(Volume volume, float outside, ValueMap value) {
        requireSource(volume.grid());
        int plane = requireArray(volume.channels());
        float[] result = new float[plane * target.extent().z() * volume.channels()];
        Portions portions = portions();
        Source values = Source.of(volume, value);
        Workers workers = new Workers(portions.threads(), () -> {
            Planes planes = way.sums(values, outside);
            return task -> {
                int channel = task / portions.count();
                int portion = task % portions.count();
                int from = portions.from(portion);
                int start = (channel * target.extent().z() + from) * plane;
                planes.fill(channel, from, portions.to(portion), result, start);
            };
        });
        workers.forEach(0, portions.count() * volume.channels());
        return Volume.of(target, volume.channels(), result);
    }

    /**
     * The mask on the target grid: of the nearest voxel, or for {@link Interpolation#LINEAR} the label with the largest
     * sum of weights, the smallest one of several that are equal; the background is a label like the others.
     *
     * @param outside the label of voxels outside of the source
     */
    public Mask apply(Mask mask, int outside) {
        return apply(mask, outside, part -> {});
    }

    /**
     * Writes the volume on the target grid, float32, in the format that the file's name says. Neither of the two volumes
     * is on the heap as a whole, unless the source is already.
     *
     * @param value what happens to each source value before it is interpolated
     * @param progress takes the part that is done, 0 to 1, on the calling thread; what it throws ends the writing and
     *     leaves no file
     */
    public void write(Volume volume, float outside, ValueMap value, Path file, DoubleConsumer progress)
            throws IOException {
        requireSource(volume.grid());
        Source values = Source.of(volume, value);
        SlabValues made = new SlabValues(
                () -> way.sums(values, outside), portions(), target.extent(), volume.channels(), progress);
        try {
            Volume.of(target, volume.channels(), made).write(file);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        progress.accept(1);
    }

    /** Writes the mask on the target grid likewise, whose labels are made in memory; see {@link #apply(Mask, int)}. */
    public void write(Mask mask, int outside, Path file, DoubleConsumer progress) throws IOException {
        apply(mask, outside, progress).write(file);
        progress.accept(1);
    }

    private Mask apply(Mask mask, int outside, DoubleConsumer progress) {
        requireSource(mask.grid());
        requireArray(1);
        if (how == Interpolation.CUBIC) {
            throw new IllegalArgumentException(
                    "Masks are resampled by nearest or linear, but not by cubic, whose weights can be negative.");
        }
        Source labels = Source.of(mask);
        Supplier<Planes> planes =
                () -> how == Interpolation.NEAREST ? way.sums(labels, outside) : way.votes(labels, outside);
        return LabelSlabs.of(mask, outside, target).make(portions(), planes, progress);
    }

    private Portions portions() {
        return Portions.of(way, target.extent(), Workers.threads());
    }

    private void requireSource(Grid found) {
        source.differenceFrom(found).ifPresent(difference -> {
            throw new IllegalArgumentException("The resampling is from another grid. " + difference);
        });
    }

    /** Refuses a target of which not even a plane fits into one array. */
    private static void requirePlane(Extent target) {
        if ((long) target.x() * target.y() > LARGEST_ARRAY) {
            throw new IllegalArgumentException(
                    "A plane of %d x %d voxels does not fit into one array; take a smaller target or larger voxels."
                            .formatted(target.x(), target.y()));
        }
    }

    /** Refuses a target that does not fit into one array, and returns the size of its planes. */
    private int requireArray(int channels) {
        Extent extent = target.extent();
        if (extent.voxels() > LARGEST_ARRAY / channels) {
            throw new IllegalArgumentException(
                    "%s voxels of %d channels do not fit into one array; write them to a file or take a smaller target."
                            .formatted(extent, channels));
        }
        return extent.x() * extent.y();
    }
}
