// SPDX-License-Identifier: Apache-2.0
/**
 * Values and labels between the voxels: from one grid to any other in one interpolation.
 *
 * <p>{@link org.slicewise.volume.resample.Resampling} covers a new spacing, axis order, direction, crop and margin at
 * once. Images are interpolated by {@link org.slicewise.volume.resample.Interpolation}, masks by the nearest voxel or by
 * weighing each label on its own.
 */
package org.slicewise.volume.resample;
