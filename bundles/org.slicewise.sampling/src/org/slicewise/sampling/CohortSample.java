// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.List;

/**
 * What was chosen of a cohort.
 *
 * @param spec how
 * @param cases in the order in which they were given; those without a part, too
 */
public record CohortSample(SamplingSpec spec, List<CaseSample> cases) {

    public CohortSample {
        cases = List.copyOf(cases);
    }

    /** The number of slices of all volumes, those without a part included. */
    public long total() {
        return cases.stream().mapToLong(CaseSample::total).sum();
    }

    /** The number of slices that were chosen. */
    public long chosen() {
        return cases.stream().mapToLong(one -> one.chosen().size()).sum();
    }

    /** The number of volumes of which slices were chosen. */
    public long volumes() {
        return cases.stream().filter(one -> !one.chosen().isEmpty()).count();
    }

    /**
     * The budget on paper: density times all slices times the share of the volumes, rounded down; or the count times that
     * share of the volumes. The slices really chosen differ, since every volume gets a whole number of them.
     */
    public long nominal() {
        return spec.budget() instanceof SliceBudget.Density density
                ? BudgetGrid.nominal(density.fraction(), spec.volumes(), total())
                : BudgetGrid.nominal(
                        1, spec.volumes(), (long) cases.size() * ((SliceBudget.Count) spec.budget()).slices());
    }
}
