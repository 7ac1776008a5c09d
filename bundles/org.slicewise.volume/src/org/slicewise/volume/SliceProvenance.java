// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/** Where the labels of a slice come from. */
public enum SliceProvenance {
    /** Drawn by an expert. */
    HUMAN,
    /** Filled from annotated slices by their shapes alone. */
    INTERPOLATED,
    /** Filled from annotated slices along what the image shows. */
    PROPAGATED,
    /** Nobody labelled it, and nothing was filled in. */
    IGNORED
}
