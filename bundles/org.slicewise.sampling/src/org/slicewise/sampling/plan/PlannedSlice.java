// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

/**
 * A slice that an expert is asked to annotate.
 *
 * @param order number in the order in which slices should be annotated, from 1 over all cases
 * @param caseId the case
 * @param slice storage index along the axial axis, from 0
 * @param fromFoot the same counted from the foot, from 0
 * @param height of the slice above the origin of the patient's axes, in millimetres
 * @param rank number in the order in which the slices of the case were chosen, from 1
 * @param score for what it was chosen; not a number if there is no score
 * @param cost what annotating it is expected to cost
 * @param opening what opening its volume costs, on the first slice of a case; 0 on others
 */
public record PlannedSlice(
        int order,
        String caseId,
        int slice,
        int fromFoot,
        double height,
        int rank,
        double score,
        double cost,
        double opening) {

    public PlannedSlice {
        if (order < 1 || rank < 1 || slice < 0 || fromFoot < 0) {
            throw new IllegalArgumentException(
                    "A planned slice has order and rank from 1 and indices from 0, but %d, %d, %d and %d came."
                            .formatted(order, rank, slice, fromFoot));
        }
        if (!(cost >= 0 && opening >= 0) || Double.isInfinite(cost + opening)) {
            throw new IllegalArgumentException(
                    "Costs are numbers of at least 0, but %s and %s came.".formatted(cost, opening));
        }
    }
}
