// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slicewise.sampling.CaseSample;
import org.slicewise.sampling.CohortSample;
import org.slicewise.sampling.cost.ContentForecast;
import org.slicewise.sampling.cost.CostModel;
import org.slicewise.sampling.cost.SliceContent;

/**
 * What the slices of a cohort cost.
 *
 * @param model what annotation costs
 * @param forecast what to expect on slices of cases whose content is not known
 * @param known the content of every axial slice, by storage index, of cases whose content is known
 */
public record Pricing(CostModel model, ContentForecast forecast, Map<String, List<SliceContent>> known) {

    public Pricing {
        known = Map.copyOf(known);
    }

    /** The plan for the slices that were chosen. */
    public AnnotationPlan plan(CohortSample sample) {
        return plan(sample.cases());
    }

    AnnotationPlan plan(List<CaseSample> cases) {
        List<CaseChoice> choices = cases.stream()
                .filter(one -> !one.chosen().isEmpty())
                .map(this::choice)
                .toList();
        return AnnotationPlan.of(choices, model, forecast);
    }

    private CaseChoice choice(CaseSample one) {
        List<CaseChoice.Chosen> chosen = one.chosen().stream()
                .map(each -> new CaseChoice.Chosen(each.index(), each.score()))
                .toList();
        return new CaseChoice(one.id(), one.grid(), chosen, Optional.ofNullable(known.get(one.id())));
    }
}
