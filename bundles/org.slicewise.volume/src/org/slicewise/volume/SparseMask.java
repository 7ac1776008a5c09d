// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * A mask that is annotated in part: elsewhere the label is not background but unknown.
 *
 * <p>What is annotated are slices along one axis, and in these all voxels but those that are marked otherwise, such as
 * padding or what an expert left open. Labels of unknown voxels are erased when a sparse mask is made, so nothing can
 * read them. Immutable and safe to share.
 */
public final class SparseMask {

    /** The label that stands for "not annotated" in files and tensors, never in {@link #labels()}. */
    public static final int UNANNOTATED = 255;

    private final Mask file;
    private final AnnotatedSlices annotated;
    private final SortedMap<Integer, SliceProvenance> filled;
    private final boolean complete;

    private SparseMask(Mask file, AnnotatedSlices annotated) {
        this(file, annotated, Collections.emptySortedMap());
    }

    private SparseMask(Mask file, AnnotatedSlices annotated, SortedMap<Integer, SliceProvenance> filled) {
        this.file = file;
        this.annotated = annotated;
        this.filled = filled;
        this.complete = !file.labels().contains(UNANNOTATED);
    }

    /** The mask of which every voxel is annotated, in slices along the axial axis. */
    public static SparseMask dense(Mask mask) {
        Axis axial = mask.grid().axialAxis();
        return keepOnly(mask, AnnotatedSlices.all(mask.grid(), axial));
    }

    /**
     * What is left of a dense mask when only these slices are annotated.
     *
     * @throws IllegalArgumentException if there is no such slice, or if the mask uses {@link #UNANNOTATED} as a label
     */
    public static SparseMask keepOnly(Mask dense, AnnotatedSlices slices) {
        if (dense.labels().contains(UNANNOTATED)) {
            throw new IllegalArgumentException(
                    "Label %d stands for \"not annotated\", but it is a label of this mask; renumber it."
                            .formatted(UNANNOTATED));
        }
        return new SparseMask(erasedOutside(dense, slices), slices);
    }

    /**
     * The sparse mask of a file's labels, in which {@link #UNANNOTATED} stands for what is not annotated.
     *
     * <p>A slice along the axis is annotated unless none of its voxels is.
     */
    public static SparseMask fromFileMask(Mask mask, Axis axis) {
        if (!mask.labels().contains(UNANNOTATED)) {
            return new SparseMask(mask, AnnotatedSlices.all(mask.grid(), axis));
        }
        Extent extent = mask.grid().extent();
        int[] plane = new int[extent.planeWidth(axis) * extent.planeHeight(axis)];
        SortedSet<Integer> annotated = new TreeSet<>();
        for (int index = 0; index < extent.along(axis); index++) {
            mask.slice(axis, index, plane);
            if (isKnownInPart(plane)) {
                annotated.add(index);
            }
        }
        return new SparseMask(mask, new AnnotatedSlices(axis, annotated));
    }

    /**
     * This mask after slices between the annotated ones were filled.
     *
     * @param labels labels of all slices, {@link #UNANNOTATED} where nothing is known; those of annotated slices count
     *     for nothing, what was annotated stays
     * @param provenance where the labels of each filled slice come from
     * @throws IllegalArgumentException if the labels lie on another grid, or an annotated slice is said to be filled
     */
    public SparseMask filled(Mask labels, Map<Integer, SliceProvenance> provenance) {
        grid().differenceFrom(labels.grid()).ifPresent(difference -> {
            throw new IllegalArgumentException("A mask cannot be filled from another grid: " + difference);
        });
        SortedMap<Integer, SliceProvenance> all = new TreeMap<>(filled);
        SortedSet<Integer> known = new TreeSet<>(annotated.indices());
        provenance.forEach((index, from) -> {
            if (annotated.indices().contains(index) || from == SliceProvenance.HUMAN) {
                throw new IllegalArgumentException(
                        "Slice %d cannot be filled as %s: an expert annotated it.".formatted(index, from));
            }
            if (from != SliceProvenance.IGNORED) {
                all.put(index, from);
                known.add(index);
            }
        });
        return new SparseMask(
                annotatedOver(labels),
                new AnnotatedSlices(annotated.axis(), known),
                Collections.unmodifiableSortedMap(all));
    }

    /** Where the labels of the slice at an index along the annotated axis come from. */
    public SliceProvenance provenance(int sliceIndex) {
        if (!isAnnotated(sliceIndex)) {
            return SliceProvenance.IGNORED;
        }
        return filled.getOrDefault(sliceIndex, SliceProvenance.HUMAN);
    }

    /** The slices whose labels were filled in, not drawn, with where they come from. */
    public SortedMap<Integer, SliceProvenance> filledSlices() {
        return filled;
    }

    /**
     * The same mask after it was brought from another grid: annotated slices whose middle lies in a slice that was
     * filled there count as filled.
     */
    public SparseMask broughtFrom(SparseMask there) {
        return markedAs(MovedProvenance.of(there, this));
    }

    /** Where the voxels are. */
    public Grid grid() {
        return file.grid();
    }

    /** The labels, 0 where nothing is annotated. */
    public Mask labels() {
        return complete ? file : file.relabelled(label -> label == UNANNOTATED ? 0 : label);
    }

    /** The labels that occur where something is annotated, without the background. */
    public SortedSet<Integer> occurring() {
        SortedSet<Integer> occurring = new TreeSet<>(file.labels());
        occurring.remove(UNANNOTATED);
        return occurring;
    }

    /**
     * The slices that are annotated, by an expert or filled in, each in at least one voxel unless it was named when the
     * mask was made.
     */
    public AnnotatedSlices annotated() {
        return annotated;
    }

    /** Whether the slice at an index along the annotated axis is annotated. */
    public boolean isAnnotated(int sliceIndex) {
        return annotated.indices().contains(sliceIndex);
    }

    /** Whether every voxel is annotated. */
    public boolean isComplete() {
        return complete;
    }

    /** The mask in which every voxel that is not annotated has the label {@link #UNANNOTATED}. */
    public Mask toFileMask() {
        return file;
    }

    /**
     * Reads what {@link #write} wrote, and any mask in which {@link #UNANNOTATED} stands for what is not annotated, with
     * slices along the axial axis.
     */
    public static SparseMask read(Path file) throws IOException {
        Mask mask = Mask.read(file);
        return withNote(file, mask, mask.grid().axialAxis());
    }

    /** The same with slices along a given axis. */
    public static SparseMask read(Path file, Axis axis) throws IOException {
        return withNote(file, Mask.read(file), axis);
    }

    private static SparseMask withNote(Path file, Mask mask, Axis axis) throws IOException {
        return ProvenanceNote.applied(VolumeFormats.of(file).note(file), fromFileMask(mask, axis));
    }

    /**
     * Writes {@link #toFileMask}, and into the header of the file where the labels of each slice come from; the name of
     * the file decides on its format, as for masks.
     */
    public void write(Path to) throws IOException {
        if (filled.isEmpty()) {
            file.write(to);
        } else {
            VolumeFormats.named(to).write(to, file, ProvenanceNote.of(this));
        }
    }

    /**
     * What is left when only these slices are annotated; of a slice along another axis, what is annotated in both.
     *
     * @throws IllegalArgumentException if there is no such slice
     */
    public SparseMask keepOnly(AnnotatedSlices slices) {
        SparseMask kept = complete ? keepOnly(file, slices) : fromFileMask(erasedOutside(file, slices), slices.axis());
        return kept.markedAs(slices.axis() == annotated.axis() ? filled : Collections.emptySortedMap());
    }

    /** The same mask, some annotated slices of which were filled in. */
    SparseMask markedAs(SortedMap<Integer, SliceProvenance> provenance) {
        SortedMap<Integer, SliceProvenance> kept = new TreeMap<>(provenance);
        kept.keySet().retainAll(annotated.indices());
        return kept.isEmpty() ? this : new SparseMask(file, annotated, Collections.unmodifiableSortedMap(kept));
    }

    private Mask annotatedOver(Mask labels) {
        IntPredicate drawn = annotated.voxels(grid().extent());
        return labels.on(grid()).rewritten((index, label) -> drawn.test(index) ? file.at(index) : label);
    }

    private static boolean isKnownInPart(int[] plane) {
        for (int label : plane) {
            if (label != UNANNOTATED) {
                return true;
            }
        }
        return false;
    }

    private static Mask erasedOutside(Mask mask, AnnotatedSlices slices) {
        Extent extent = mask.grid().extent();
        IntPredicate kept = slices.voxels(extent);
        return slices.indices().size() == extent.along(slices.axis())
                ? mask
                : mask.rewritten((index, label) -> kept.test(index) ? label : UNANNOTATED);
    }
}
