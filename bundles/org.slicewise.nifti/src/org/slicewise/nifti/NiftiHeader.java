// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.nio.ByteOrder;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * The facts of a NIfTI header, as stored.
 *
 * @param version 1 or 2
 * @param byteOrder the byte order of the header and of the voxels
 * @param dims the number of voxels along each of 1 to 7 dimensions, the first one fastest; each at least 1
 * @param datatype what a voxel is stored as
 * @param voxelOffset the position of the first voxel in the file that has the voxels
 * @param slope the factor from stored to scaled values; 0 or not finite means that there is no scaling
 * @param intercept the number added after the factor
 * @param pixdim eight numbers: the handedness of the quaternion (-1 or 1), then the voxel spacing along each dimension
 * @param units the code of the units of space (lowest three bits) and time
 * @param qformCode what the quaternion's coordinates mean; 0 when there is no quaternion
 * @param quaternion b, c, d of the rotation, then the position of the first voxel
 * @param sformCode what the general affine's coordinates mean; 0 when there is none
 * @param sform three rows of four numbers
 * @param intent the code of what the values mean
 * @param description free text, at most 80 bytes
 */
public record NiftiHeader(
        int version,
        ByteOrder byteOrder,
        List<Long> dims,
        NiftiDatatype datatype,
        long voxelOffset,
        double slope,
        double intercept,
        List<Double> pixdim,
        int units,
        int qformCode,
        List<Double> quaternion,
        int sformCode,
        List<Double> sform,
        int intent,
        String description) {

    /** The largest extent a NIfTI-1 header can say. */
    static final int LARGEST_DIM_OF_NIFTI1 = Short.MAX_VALUE;

    private static final int MILLIMETRES = 2;

    public NiftiHeader {
        dims = List.copyOf(dims);
        pixdim = List.copyOf(pixdim);
        quaternion = List.copyOf(quaternion);
        sform = List.copyOf(sform);
        require(version == 1 || version == 2, "A NIfTI header has version 1 or 2, not " + version + ".");
        require(
                !dims.isEmpty() && dims.size() <= HeaderLayout.DIMENSIONS && Collections.min(dims) >= 1,
                "A NIfTI header has 1 to 7 dimensions of at least 1 voxel, not " + dims + ".");
        require(
                version == 2 || Collections.max(dims) <= LARGEST_DIM_OF_NIFTI1,
                "A NIfTI-1 header has at most 32767 voxels along a dimension, not " + dims + "; use version 2.");
        require(
                pixdim.size() == 8 && quaternion.size() == 6 && sform.size() == 12,
                "A NIfTI header has 8 pixdim, 6 quaternion and 12 sform numbers.");
    }

    /**
     * The little-endian header of an unscaled image in millimetres; NIfTI-2 when a dimension is beyond 32767.
     *
     * @param affine twelve numbers row by row; the quaternion is set too where it can say the same
     */
    public static NiftiHeader of(NiftiDatatype datatype, double[] affine, long... dims) {
        List<Long> extents = LongStream.of(dims).boxed().toList();
        int version = LongStream.of(dims).max().orElse(0) > LARGEST_DIM_OF_NIFTI1 ? 2 : 1;
        Qform qform = Qform.of(affine);
        return new NiftiHeader(
                version,
                ByteOrder.LITTLE_ENDIAN,
                extents,
                datatype,
                0,
                1,
                0,
                qform.pixdim(),
                MILLIMETRES,
                qform.says(affine) ? 1 : 0,
                qform.quaternion(),
                1,
                DoubleStream.of(affine).boxed().toList(),
                0,
                "");
    }

    /** The same header in another version of the format. */
    public NiftiHeader withVersion(int other) {
        return with(other, byteOrder, slope, intercept, units);
    }

    /** The same header for another byte order. */
    public NiftiHeader withByteOrder(ByteOrder other) {
        return with(version, other, slope, intercept, units);
    }

    /** The same header with another scaling. */
    public NiftiHeader withScaling(double otherSlope, double otherIntercept) {
        return with(version, byteOrder, otherSlope, otherIntercept, units);
    }

    /** The same header with another code of units: 1 metres, 2 millimetres, 3 micrometres. */
    public NiftiHeader withUnits(int other) {
        return with(version, byteOrder, slope, intercept, other);
    }

    private NiftiHeader with(
            int otherVersion, ByteOrder otherOrder, double otherSlope, double otherIntercept, int otherUnits) {
        return new NiftiHeader(
                otherVersion,
                otherOrder,
                dims,
                datatype,
                voxelOffset,
                otherSlope,
                otherIntercept,
                pixdim,
                otherUnits,
                qformCode,
                quaternion,
                sformCode,
                sform,
                intent,
                description);
    }

    /** The number of values: the product of the dimensions; {@link ArithmeticException} when it is beyond 2^63. */
    public long values() {
        return dims.stream().reduce(1L, Math::multiplyExact);
    }

    /** The bytes of all values; {@link ArithmeticException} when beyond 2^63. */
    public long dataBytes() {
        return Math.multiplyExact(values(), datatype.bytes());
    }

    /** Whether stored values are multiplied by the slope; if not, the intercept counts for nothing either. */
    public boolean isScaled() {
        return slope != 0 && Double.isFinite(slope);
    }

    /** What gives the orientation: the sform if its code is positive, else the qform likewise, else the spacing. */
    public NiftiOrientation orientation() {
        if (sformCode > 0) {
            return NiftiOrientation.SFORM;
        }
        return qformCode > 0 ? NiftiOrientation.QFORM : NiftiOrientation.PIXDIM;
    }

    /** The affine as stored, from voxel indices to the header's unit of space: twelve numbers row by row. */
    public double[] affine() {
        return affine(orientation());
    }

    /**
     * What one of the three ways makes of this header: twelve numbers row by row, in the header's unit of space.
     *
     * <p>Numbers that are not finite, and a quaternion longer than 1, give an affine that is not finite.
     */
    public double[] affine(NiftiOrientation way) {
        return switch (way) {
            case SFORM -> sform.stream().mapToDouble(Double::doubleValue).toArray();
            case QFORM -> new Qform(pixdim, quaternion).affine();
            case PIXDIM -> spacingOnly();
        };
    }

    /** Where in the bytes of this header a field begins, for messages about it. */
    public long position(NiftiField field) {
        return HeaderLayout.of(version).position(field);
    }

    /** The millimetres in the header's unit of space: 1000 for metres, 0.001 for micrometres, else 1. */
    public double millimetresPerUnit() {
        return switch (units & 7) {
            case 1 -> 1000;
            case 3 -> 0.001;
            default -> 1;
        };
    }

    /**
     * The affine of an ANALYZE image: x to the left, the origin in the middle of the volume, steps of 1 where an image
     * has no dimension.
     *
     * <p>The standard leaves the orientation open here; this is the reading of SPM and nibabel.
     */
    private double[] spacingOnly() {
        double[] affine = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            boolean real = axis < dims.size();
            double step = (real ? pixdim.get(axis + 1) : 1) * (axis == 0 ? -1 : 1);
            long last = real ? dims.get(axis) - 1 : 0;
            affine[axis * 4 + axis] = step;
            affine[axis * 4 + 3] = -step * last / 2;
        }
        return affine;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
