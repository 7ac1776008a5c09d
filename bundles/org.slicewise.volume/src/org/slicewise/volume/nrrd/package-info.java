// SPDX-License-Identifier: Apache-2.0
/**
 * NRRD files in and out: {@code .nrrd}, {@code .nhdr} with its data in other files, and {@code .seg.nrrd} of 3D Slicer.
 *
 * <p>{@link org.slicewise.volume.nrrd.NrrdImage#open} opens a file, {@link org.slicewise.volume.nrrd.NrrdWriter} writes
 * one, {@link org.slicewise.volume.nrrd.SegmentedImage} does both for segmentations. What is malformed ends in a {@link
 * org.slicewise.volume.nrrd.NrrdFormatException}. The format is that of teem's "Definition of NRRD File Format"
 * (NRRD0001 to NRRD0005), and of 3D Slicer's "Segmentation labelmap file format".
 */
package org.slicewise.volume.nrrd;
