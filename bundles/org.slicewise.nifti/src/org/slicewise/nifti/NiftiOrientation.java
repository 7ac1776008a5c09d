// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

/** The three ways in which a header can say where its voxels are, the most trusted first. */
public enum NiftiOrientation {
    /** A general affine. */
    SFORM,
    /** A rotation as a quaternion, with spacing and position. */
    QFORM,
    /** The spacing alone. */
    PIXDIM
}
