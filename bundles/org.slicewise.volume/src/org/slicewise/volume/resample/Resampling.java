// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
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

    private static final int NO_LABEL = -1;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final Grid source;
    private final Grid target;
    private final Interpolation how;
    private final Way way;
    private final Way nearest;

    private Resampling(Grid source, Grid target, Interpolation how, Function<Interpolation, Way> ways) {
        this.source = source;
        this.target = target;
        this.how = how;
        this.way = ways.apply(how);
        this.nearest = how == Interpolation.LINEAR ? ways.apply(Interpolation.NEAREST) : way;
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
        Optional<StraightWay> straight = StraightWay.of(toSource, target.extent());
        return straight.isEmpty()
                ? oblique(source, target, how, antialiased)
                : new Resampling(
                        source,
                        target,
                        how,
                        each -> StraightTables.of(straight.get(), source.extent(), target.extent(), each, antialiased));
    }

    /** The same by the way for axes that are not parallel, which is slower. */
    static Resampling oblique(Grid source, Grid target, Interpolation how, boolean antialiased) {
        Affine toSource = source.affine().inverse().after(target.affine());
        return new Resampling(
                source,
                target,
                how,
                each -> ObliqueWay.of(toSource, source.extent(), target.extent(), each, antialiased));
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
        return apply(volume, new float[] {outside}, value);
    }

    /** The same with a value of its own for voxels outside of the source in each channel, or one for all channels. */
    public Volume apply(Volume volume, float[] outside, ValueMap value) {
        requireSource(volume.grid());
        int plane = requireArray(volume.channels());
        float[] result = new float[plane * target.extent().z() * volume.channels()];
        Source values = Source.of(volume, value, outside);
        Portions portions = portions(List.of(way));
        Workers workers = new Workers(portions.threads(), () -> {
            Planes planes = way.sums(values);
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
        return made(mask, outside, false, part -> {});
    }

    /**
     * A mask that is annotated in part, in the form of {@link SparseMask#toFileMask()}, on the target grid in that form: a
     * voxel is annotated where the nearest voxel of the source is, and for {@link Interpolation#LINEAR} only annotated
     * neighbours have a vote there. Outside of the source nothing is annotated.
     */
    public Mask applyAnnotated(Mask fileMask) {
        return made(fileMask, SparseMask.UNANNOTATED, true, part -> {});
    }

    /** Writes the volume with one value for outside of all channels; see the method for one of each. */
    public void write(Volume volume, float outside, ValueMap value, Path file, DoubleConsumer progress)
            throws IOException {
        write(volume, new float[] {outside}, value, file, progress);
    }

    /**
     * Writes the volume on the target grid, float32, in the format that the file's name says. Neither of the two volumes
     * is on the heap as a whole, unless the source is already.
     *
     * @param outside the value of voxels outside of the source in each channel, or one for all channels
     * @param value what happens to each source value before it is interpolated
     * @param progress takes the part that is done, 0 to 1, on the calling thread; what it throws ends the writing and
     *     leaves no file
     */
    public void write(Volume volume, float[] outside, ValueMap value, Path file, DoubleConsumer progress)
            throws IOException {
        requireSource(volume.grid());
        Source values = Source.of(volume, value, outside);
        SlabValues made = new SlabValues(
                () -> way.sums(values), portions(List.of(way)), target.extent(), volume.channels(), progress);
        try {
            Volume.of(target, volume.channels(), made).write(file);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        progress.accept(1);
    }

    /** Writes the mask on the target grid, which is made in memory before; see {@link #apply(Mask, int)}. */
    public void write(Mask mask, int outside, Path file, DoubleConsumer progress) throws IOException {
        made(mask, outside, false, progress).write(file);
        progress.accept(1);
    }

    /** The same as {@link #applyAnnotated(Mask)}, telling the part that is done. */
    public Mask applyAnnotated(Mask fileMask, DoubleConsumer progress) {
        return made(fileMask, SparseMask.UNANNOTATED, true, progress);
    }

    private Mask made(Mask mask, int outside, boolean annotated, DoubleConsumer progress) {
        requireSource(mask.grid());
        requireArray(1);
        if (how == Interpolation.CUBIC) {
            throw new IllegalArgumentException(
                    "Masks are resampled by nearest or linear, but not by cubic, whose weights can be negative.");
        }
        Source labels = Source.of(mask, outside);
        boolean inPart =
                annotated && how == Interpolation.LINEAR && mask.labels().contains(SparseMask.UNANNOTATED);
        return LabelSlabs.of(mask, outside, target)
                .make(
                        portions(inPart ? List.of(way, nearest) : List.of(way)),
                        () -> inPart ? annotatedVotes(labels) : planes(labels),
                        progress);
    }

    private Planes planes(Source labels) {
        return how == Interpolation.NEAREST ? way.sums(labels) : way.votes(labels, NO_LABEL);
    }

    private Planes annotatedVotes(Source labels) {
        int plane = target.extent().x() * target.extent().y();
        return new AnnotatedVotes(way.votes(labels, SparseMask.UNANNOTATED), nearest.sums(labels), plane);
    }

    private Portions portions(List<Way> ways) {
        return Portions.of(ways, target.extent(), Workers.threads());
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
