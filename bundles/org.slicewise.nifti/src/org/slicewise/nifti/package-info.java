// SPDX-License-Identifier: Apache-2.0
/**
 * NIfTI-1 and NIfTI-2 files in and out: {@code .nii}, {@code .hdr}/{@code .img} and both compressed with gzip.
 *
 * <p>{@link org.slicewise.nifti.NiftiImage#open} opens a file, {@link org.slicewise.nifti.NiftiWriter} writes one. What
 * is malformed ends in a {@link org.slicewise.nifti.NiftiFormatException}. The numbers below the
 * headers are those of {@link org.slicewise.nifti.stored}. The format is that of nifti1.h and nifti2.h of
 * the NIfTI Data Format Working Group.
 */
package org.slicewise.nifti;
