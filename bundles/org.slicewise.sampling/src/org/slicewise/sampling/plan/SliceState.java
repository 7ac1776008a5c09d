// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

/** What became of a slice of a case that was handed out. */
public enum SliceState {
    /** Planned, and annotated. */
    ANNOTATED,
    /** Planned, and marked as done with nothing on it. */
    EMPTY,
    /** Planned, and annotated in part: some voxels are still "not annotated". */
    PARTLY,
    /** Planned, but nothing is drawn and nobody said that nothing is to be drawn. */
    MISSING,
    /** Not planned, but drawn on. */
    UNPLANNED
}
