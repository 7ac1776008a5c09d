// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/** What told a grid where its voxels are in the patient. */
public enum OrientationSource {
    /** The general affine of a NIfTI header; also every grid made in memory. */
    SFORM,
    /** The quaternion of a NIfTI header. */
    QFORM,
    /** The space directions of an NRRD header. */
    SPACE_DIRECTIONS,
    /** Nothing but the voxel spacing: the orientation is an assumption. */
    SPACING
}
