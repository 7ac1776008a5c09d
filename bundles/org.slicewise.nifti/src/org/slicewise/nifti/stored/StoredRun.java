// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

/**
 * A stretch of the decoded bytes of a file.
 *
 * @param offset the first byte, counted from where the decoded bytes begin
 */
public record StoredRun(StoredFile file, long offset, long length) {}
