// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the voxels of a volume are in the patient: an extent and an affine from voxel indices to millimetres (RAS+).
 *
 * <p>"Axial" is what the affine says, whatever the storage order: each storage axis belongs to the patient axis it runs
 * along best, and no two to the same one; see {@link #orientation()}.
 */
public final class Grid {

    /** Two grids whose corners are no farther apart than this part of the smallest spacing are the same. */
    private static final double TOLERANCE = 1e-3;

    private final Extent extent;
    private final Affine affine;
    private final Spacing spacing;
    private final AxisAssignment axes;
    private final OrientationSource source;
    private final Optional<String> warning;

    /** A grid made in memory, or an {@link IllegalArgumentException} when the affine gives not every voxel a place. */
    public Grid(Extent extent, Affine affine) {
        this(extent, affine, OrientationSource.SFORM, Optional.empty());
    }

    /**
     * The grid of a file, or an {@link IllegalArgumentException} when the affine gives not every voxel a place.
     *
     * @param warning what is doubtful about the orientation
     */
    public Grid(Extent extent, Affine affine, OrientationSource source, Optional<String> warning) {
        if (affine.isSingular()) {
            throw new IllegalArgumentException(
                    "The affine %s gives the three axes no volume; it cannot place voxels.".formatted(affine));
        }
        if (!affine.isFiniteOver(extent)) {
            throw new IllegalArgumentException(
                    "The affine %s places some of the %s voxels at infinity; make it smaller."
                            .formatted(affine, extent));
        }
        this.extent = extent;
        this.affine = affine;
        this.spacing = new Spacing(affine.columnLength(0), affine.columnLength(1), affine.columnLength(2));
        this.axes = AxisAssignment.of(affine);
        this.source = source;
        this.warning = warning;
    }

    /**
     * The grid of a NIfTI or NRRD file, from its header alone; of use also where the voxels are no numbers, such as RGB.
     *
     * <p>In NIfTI the sform wins over the qform, and both over the spacing. All units become millimetres.
     */
    public static Grid read(Path file) throws IOException {
        return VolumeFormats.of(file).readGrid(file);
    }

    /** The number of voxels along each storage axis. */
    public Extent extent() {
        return extent;
    }

    /** The map from voxel indices to millimetres, RAS+. */
    public Affine affine() {
        return affine;
    }

    /** The voxel spacing along each storage axis, in millimetres. */
    public Spacing spacing() {
        return spacing;
    }

    /**
     * Where each storage axis points to: three letters of R or L, A or P, S or I, such as {@code RAS} or {@code LPI}.
     *
     * <p>For oblique grids the letters are those of the nearest axis, chosen for all three axes together.
     */
    public String orientation() {
        return axes.letters();
    }

    /** What told where the voxels are. */
    public OrientationSource source() {
        return source;
    }

    /** What is doubtful about the orientation, such as two forms of a header that disagree. */
    public Optional<String> warning() {
        return warning;
    }

    /** The storage axis that runs closest to foot-head; axial slices are stacked along it. */
    public Axis axialAxis() {
        return Axis.values()[axes.storageOf(2)];
    }

    /** The number of axial slices. */
    public int axialSlices() {
        return extent.along(axialAxis());
    }

    /** The number of an axial slice counted from the foot, for its storage index; and the other way round. */
    public int axialFromFoot(int storageIndex) {
        int slices = axialSlices();
        if (storageIndex < 0 || storageIndex >= slices) {
            throw new IndexOutOfBoundsException(
                    "There is no axial slice %d; there are %d, counted from 0.".formatted(storageIndex, slices));
        }
        return orientation().indexOf('I') >= 0 ? slices - 1 - storageIndex : storageIndex;
    }

    /** How far the middle of an axial slice lies above the origin of the patient's axes, in millimetres. */
    public double axialHeight(int storageIndex) {
        double[] middle = {(extent.x() - 1) / 2.0, (extent.y() - 1) / 2.0, (extent.z() - 1) / 2.0};
        middle[axialAxis().ordinal()] = storageIndex;
        return affine.apply(middle[0], middle[1], middle[2])[2];
    }

    /** Whether the other grid has the same extent and its corners are within a thousandth of the smallest spacing of this one's. */
    public boolean sameAs(Grid other) {
        return differenceFrom(other).isEmpty();
    }

    /** One sentence on how the other grid differs, this grid's values first; empty when it does not. */
    public Optional<String> differenceFrom(Grid other) {
        if (!extent.equals(other.extent)) {
            return Optional.of("The extents differ: %s against %s voxels.".formatted(extent, other.extent));
        }
        double millimetres = largestCornerDistance(extent, affine, other.affine);
        return millimetres <= TOLERANCE * spacing().smallest()
                ? Optional.empty()
                : Optional.of("The voxels lie up to %.4g mm apart: affine %s (%s) against %s (%s)."
                        .formatted(millimetres, affine, orientation(), other.affine, other.orientation()));
    }

    /** The largest distance between the same corner voxel under two affines, in millimetres. */
    static double largestCornerDistance(Extent extent, Affine one, Affine other) {
        double largest = 0;
        for (int corner = 0; corner < 8; corner++) {
            int i = (corner & 1) == 0 ? 0 : extent.x() - 1;
            int j = (corner & 2) == 0 ? 0 : extent.y() - 1;
            int k = (corner & 4) == 0 ? 0 : extent.z() - 1;
            double[] a = one.apply(i, j, k);
            double[] b = other.apply(i, j, k);
            largest = Math.max(largest, Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]));
        }
        return largest;
    }

    AxisAssignment axes() {
        return axes;
    }

    /** One line with extent, spacing and orientation. */
    @Override
    public String toString() {
        return "%s voxels of %.4gx%.4gx%.4g mm, %s"
                .formatted(extent, spacing.x(), spacing.y(), spacing.z(), orientation());
    }
}
