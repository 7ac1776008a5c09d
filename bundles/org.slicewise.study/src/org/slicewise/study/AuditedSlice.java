// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import org.slicewise.scoring.LabelOverlaps;

/**
 * An annotated slice that was filled from its annotated neighbours, and compared with what the expert drew.
 *
 * @param caseId the case
 * @param slice storage index along the annotated axis
 * @param gap slices from the annotated neighbour below to the one above: 2 where both are adjacent
 * @param distance slices to the nearer one of the two
 * @param gapMillimetres {@code gap} in millimetres
 * @param overlaps the overlap of every label that occurs
 */
public record AuditedSlice(
        String caseId, int slice, int gap, int distance, double gapMillimetres, LabelOverlaps overlaps) {}
