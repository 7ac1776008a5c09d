// SPDX-License-Identifier: Apache-2.0
/**
 * What it means to train a segmenter on sparse masks and to use it: specifications, normalisation, patch sampling,
 * augmentation and tiled prediction, without any deep learning framework.
 *
 * <p>Everything here works in <em>canonical</em> voxel order: x to the right, y to the front, z to the head (RAS+), x
 * fastest; axial slices lie across z. A class is an index {@code 0 .. n-1} in the label order of {@link
 * org.slicewise.segmentation.LabelNames}; 255 stands for "not annotated".
 */
package org.slicewise.segmentation;
