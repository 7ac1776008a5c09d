// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.slicewise.nifti.stored.NumberType;
import org.slicewise.nifti.stored.ValueWriter;

/** A label from 0 to 65535 for each voxel of a grid, x fastest; 0 is background. Immutable and safe to share. */
public final class Mask {

    private final Grid grid;
    private final Labels labels;
    private volatile SortedSet<Integer> occurring;

    Mask(Grid grid, Labels labels) {
        if (labels.count() != grid.extent().voxels()) {
            throw new IllegalArgumentException(
                    "A mask of %s voxels does not have %d labels.".formatted(grid.extent(), labels.count()));
        }
        this.grid = grid;
        this.labels = labels;
    }

    /**
     * The mask of these labels, read as unsigned numbers; the array is copied where one byte each is enough, else
     * taken.
     */
    public static Mask of(Grid grid, short[] labels) {
        return new Mask(grid, new Labels.Shorts(labels).compact());
    }

    /** The mask of these labels, read as unsigned numbers; the array is taken, not copied. */
    public static Mask of(Grid grid, byte[] labels) {
        return new Mask(grid, new Labels.Bytes(labels));
    }

    /**
     * The mask of a NIfTI or NRRD file of one channel, of any integer or float type, or of a segmentation of 3D Slicer
     * ({@link org.slicewise.volume.nrrd.SegmentedImage#mask()}).
     *
     * <p>After scaling each value must be within 0.001 of a whole number from 0 to 65535; else an
     * {@link InvalidVolumeException} names the value and its voxel.
     */
    public static Mask read(Path file) throws IOException {
        return VolumeFormats.of(file).readMask(file);
    }

    /** Where the voxels are. */
    public Grid grid() {
        return grid;
    }

    /** The label of a voxel. */
    public int at(int x, int y, int z) {
        return labels.at((int) grid.extent().index(x, y, z));
    }

    /** The label at a position of the flat order, x fastest. */
    public int at(int flatIndex) {
        return labels.at(flatIndex);
    }

    /** Copies the plane at an index of an axis; the other two axes follow in the order x, y, z, the first fastest. */
    public void slice(Axis axis, int index, int[] into) {
        PlaneWalk walk = PlaneWalk.across(axis, index, grid.extent());
        walk.requireRoom(into.length);
        int to = 0;
        for (int row = 0; row < walk.height(); row++) {
            int from = (int) (walk.first() + row * walk.rowStep());
            for (int column = 0; column < walk.width(); column++) {
                into[to++] = labels.at(from + column * (int) walk.columnStep());
            }
        }
    }

    /** The labels that occur, without the background. */
    public SortedSet<Integer> labels() {
        if (occurring == null) {
            occurring = Collections.unmodifiableSortedSet(occurringLabels());
        }
        return occurring;
    }

    /** The same labels with the axes reordered and flipped to RAS; nothing is resampled. */
    public Mask toCanonical() {
        return Reorientation.toCanonical(grid).apply(this);
    }

    /** The mask in which each label, 0 to 65535, becomes another one of these. */
    public Mask relabelled(IntUnaryOperator rule) {
        return rewritten((index, stored) -> rule.applyAsInt(stored));
    }

    /**
     * Writes a file of type uint8 when all labels are at most 255, else uint16; its name decides on its format, as for
     * volumes, and {@code .seg.nrrd} makes a segmentation of 3D Slicer with one segment a label.
     */
    public void write(Path file) throws IOException {
        VolumeFormats.named(file).write(file, this);
    }

    /** The smallest type that holds all labels. */
    public NumberType type() {
        return labels().isEmpty() || labels().last() <= 0xFF ? NumberType.UINT8 : NumberType.UINT16;
    }

    /** The labels as a file takes them, x fastest. */
    public ValueWriter.Source source() {
        return (first, into, count) -> {
            for (int i = 0; i < count; i++) {
                into[i] = labels.at((int) first + i);
            }
        };
    }

    /** Other labels on the same grid. */
    Mask rewritten(Labels.Rewriting rule) {
        return new Mask(grid, labels.rewritten(rule));
    }

    /** The same labels on a grid that is the same but for rounding. */
    Mask on(Grid same) {
        return same == grid ? this : new Mask(same, labels);
    }

    Labels stored() {
        return labels;
    }

    private SortedSet<Integer> occurringLabels() {
        boolean[] seen = new boolean[Labels.LARGEST + 1];
        for (int i = 0; i < labels.count(); i++) {
            seen[labels.at(i)] = true;
        }
        SortedSet<Integer> found = new TreeSet<>();
        for (int label = 1; label < seen.length; label++) {
            if (seen[label]) {
                found.add(label);
            }
        }
        return found;
    }
}
