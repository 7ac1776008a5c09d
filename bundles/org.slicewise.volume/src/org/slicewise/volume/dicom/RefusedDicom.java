// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

/**
 * What could not be converted, and why.
 *
 * @param source the file, or the folder where it is about several
 * @param files how many files it is about
 * @param reason what it is or what went wrong, and the cure, in one line
 */
public record RefusedDicom(String source, int files, String reason) {}
