// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

import java.util.Optional;
import java.util.function.IntFunction;

/** The largest plan that a budget pays for. */
public final class PlanWithin {

    private PlanWithin() {}

    /**
     * Searches by halving for the largest number of slices whose plan costs no more than a budget. Where a plan of more
     * slices costs less than one of fewer, since other slices are chosen, a larger one may be missed; what is found
     * always keeps to the budget.
     *
     * @param budget in the unit of the cost model
     * @param most the number of slices there are
     * @param planOf the plan of a number of slices from 1 to {@code most}
     * @return empty if not even one slice can be paid for
     */
    public static Optional<AnnotationPlan> largest(double budget, int most, IntFunction<AnnotationPlan> planOf) {
        if (!(budget >= 0)) {
            throw new IllegalArgumentException("A budget is a number of at least 0, but is %s.".formatted(budget));
        }
        int affordable = 0;
        int tooMany = most + 1;
        AnnotationPlan best = null;
        while (tooMany - affordable > 1) {
            int middle = affordable + (tooMany - affordable) / 2;
            AnnotationPlan plan = planOf.apply(middle);
            if (plan.cost() <= budget) {
                affordable = middle;
                best = plan;
            } else {
                tooMany = middle;
            }
        }
        return Optional.ofNullable(best);
    }
}
