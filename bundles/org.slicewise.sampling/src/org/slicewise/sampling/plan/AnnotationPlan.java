// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.sampling.cost.ContentForecast;
import org.slicewise.sampling.cost.CostModel;
import org.slicewise.sampling.cost.SliceContent;

/**
 * What an expert is asked to annotate: case by case, and in each from the foot to the head, so that every volume is
 * opened once.
 *
 * @param slices in the order in which they should be annotated
 */
public record AnnotationPlan(List<PlannedSlice> slices) {

    public AnnotationPlan {
        slices = List.copyOf(slices);
        SortedSet<String> seen = new TreeSet<>();
        SortedSet<Integer> orders = new TreeSet<>();
        for (PlannedSlice one : slices) {
            if (!orders.add(one.order())) {
                throw new IllegalArgumentException(
                        "Two slices have the order %d; give each another one.".formatted(one.order()));
            }
            if (!seen.add("%d %s".formatted(one.slice(), one.caseId()))) {
                throw new IllegalArgumentException(
                        "Slice %d of case \"%s\" is planned twice.".formatted(one.slice(), one.caseId()));
            }
        }
    }

    /**
     * The plan for the chosen slices of some cases.
     *
     * @param forecast what to expect on slices of cases whose content is not known
     */
    public static AnnotationPlan of(List<CaseChoice> cases, CostModel model, ContentForecast forecast) {
        List<PlannedSlice> slices = new ArrayList<>();
        for (CaseChoice one : cases) {
            List<CaseChoice.Chosen> chosen = new ArrayList<>(one.chosen());
            chosen.sort(Comparator.comparingInt(each -> one.grid().axialFromFoot(each.slice())));
            for (CaseChoice.Chosen each : chosen) {
                int fromFoot = one.grid().axialFromFoot(each.slice());
                SliceContent content = one.contents()
                        .map(known -> known.get(each.slice()))
                        .orElseGet(() -> forecast.at(fromFoot, one.grid().axialSlices()));
                slices.add(new PlannedSlice(
                        slices.size() + 1,
                        one.caseId(),
                        each.slice(),
                        fromFoot,
                        one.grid().axialHeight(each.slice()),
                        one.chosen().indexOf(each) + 1,
                        each.score(),
                        model.of(content),
                        each == chosen.get(0) ? model.volume() : 0));
            }
        }
        return new AnnotationPlan(slices);
    }

    /** What all slices together are expected to cost, the opening of their volumes included. */
    public double cost() {
        return slices.stream().mapToDouble(one -> one.cost() + one.opening()).sum();
    }

    /** The cases that have a planned slice, in their order. */
    public List<String> cases() {
        return List.copyOf(
                new LinkedHashSet<>(slices.stream().map(PlannedSlice::caseId).toList()));
    }

    /** The planned slices of each case by storage index, in the order of the cases. */
    public Map<String, SortedSet<Integer>> byCase() {
        Map<String, SortedSet<Integer>> byCase = new LinkedHashMap<>();
        slices.forEach(one ->
                byCase.computeIfAbsent(one.caseId(), id -> new TreeSet<>()).add(one.slice()));
        return byCase;
    }
}
