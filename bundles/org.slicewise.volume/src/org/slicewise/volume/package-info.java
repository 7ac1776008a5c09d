// SPDX-License-Identifier: Apache-2.0
/**
 * What a volume, a mask and a sparse mask are, and where their voxels are in the patient.
 *
 * <p>The axis order is [x, y, z] everywhere, x fastest; positions are millimetres, RAS+; a slice always comes with its
 * {@link org.slicewise.volume.Axis}. Files are NIfTI or NRRD ({@link org.slicewise.volume.VolumeFiles}); other grids are
 * reached through {@code org.slicewise.volume.resample}.
 */
package org.slicewise.volume;
