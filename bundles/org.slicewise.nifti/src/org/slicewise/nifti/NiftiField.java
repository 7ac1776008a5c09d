// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

/** Parts of a header that can be well-formed and still not what a caller needs. */
public enum NiftiField {
    /** The number of dimensions and the voxels along each. */
    DIMENSIONS,
    /** The code of what a voxel is stored as. */
    DATATYPE,
    /** The spacing along each dimension. */
    SPACING,
    /** The rotation as a quaternion. */
    QUATERNION,
    /** The general affine. */
    SFORM
}
