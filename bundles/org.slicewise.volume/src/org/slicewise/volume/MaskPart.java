// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.nio.file.Path;

/**
 * A file that holds a mask or a part of one.
 *
 * @param file NIfTI or NRRD, of one channel
 * @param rule what its labels mean
 */
public record MaskPart(Path file, LabelRule rule) {}
