// SPDX-License-Identifier: Apache-2.0
/**
 * From the volumes a scanner made to the form that experiments assume, and back.
 *
 * <p>A {@link org.slicewise.volume.preprocess.PreprocessingSpec} says in data what is wanted: orientation, spacing,
 * extent, crop, intensities, labels. For each case it becomes a
 * {@link org.slicewise.volume.preprocess.PreprocessingTransform}: a source grid, a target grid and an intensity map for
 * each channel. The transform takes image and mask there, and masks back.
 */
package org.slicewise.volume.preprocess;
