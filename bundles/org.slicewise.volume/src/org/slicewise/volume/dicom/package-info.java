// SPDX-License-Identifier: Apache-2.0
/**
 * DICOM series to NIfTI volumes, by the program dcm2niix as a child process.
 *
 * <p>{@link org.slicewise.volume.dicom.Dcm2niix#find} finds the program, {@link
 * org.slicewise.volume.dicom.DicomImport#run} converts all series below a folder. Of DICOM itself only the file meta
 * information is read here (DICOM PS3.10, section 7.1), to refuse what is no image before the program runs.
 */
package org.slicewise.volume.dicom;
