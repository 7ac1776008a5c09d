// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import org.slicewise.scoring.Overlap;

/**
 * How well one label was filled where slices were left out.
 *
 * @param label the label, from 1 on
 * @param gap slices from the annotated neighbour below to the one above; 0 for all gaps together
 * @param slices slices that were compared and hold the label, in truth or filled
 * @param overlap pooled over these
 */
public record AuditFinding(int label, int gap, long slices, Overlap overlap) {

    /** The gap that stands for all gaps together. */
    public static final int ALL_GAPS = 0;

    AuditFinding plus(AuditFinding other) {
        return new AuditFinding(label, gap, slices + other.slices, overlap.plus(other.overlap));
    }
}
