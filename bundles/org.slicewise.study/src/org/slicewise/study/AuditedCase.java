// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import java.util.List;

/**
 * What an audit found in one case.
 *
 * @param caseId the case
 * @param slices the slices that were left out, in their order
 * @param openSlices slices between the first and the last annotated one that nobody annotated
 * @param openDistance sum of the distances of these to the nearest annotated slice, in slices
 */
public record AuditedCase(String caseId, List<AuditedSlice> slices, long openSlices, long openDistance) {

    public AuditedCase {
        slices = List.copyOf(slices);
    }

    static AuditedCase of(String caseId, List<Integer> annotated, List<AuditedSlice> audited) {
        long open = 0;
        long distance = 0;
        for (int i = 1; i < annotated.size(); i++) {
            int gap = annotated.get(i) - annotated.get(i - 1);
            open += gap - 1;
            for (int step = 1; step < gap; step++) {
                distance += Math.min(step, gap - step);
            }
        }
        return new AuditedCase(caseId, audited, open, distance);
    }
}
