// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an audit found in a cohort, and what it advises.
 *
 * @param cases cases of the cohort, those without a slice that could be left out included
 * @param slices slices that were left out
 * @param meanGap mean of the gaps that were bridged, in slices
 * @param byLabel the findings of each label over all gaps
 * @param byGap the findings of each label and each length of a gap
 * @param openSlices slices that interpolation would really fill between annotated ones
 * @param stretch how much nearer an annotated slice is to these than to the slices left out: a factor from 0 to 1
 */
public record AuditSummary(
        int cases,
        long slices,
        double meanGap,
        List<AuditFinding> byLabel,
        List<AuditFinding> byGap,
        long openSlices,
        double stretch) {

    public AuditSummary {
        byLabel = List.copyOf(byLabel);
        byGap = List.copyOf(byGap);
    }

    /** The summary of audited cases, at least one. */
    public static AuditSummary of(Collection<AuditedCase> cases) {
        List<AuditedSlice> slices =
                cases.stream().flatMap(one -> one.slices().stream()).toList();
        long open = cases.stream().mapToLong(AuditedCase::openSlices).sum();
        long openDistance = cases.stream().mapToLong(AuditedCase::openDistance).sum();
        double leftOutDistance =
                mean(slices.stream().mapToInt(AuditedSlice::distance).average());
        double stretch = open == 0 || slices.isEmpty() ? 0 : (double) openDistance / open / leftOutDistance;
        return new AuditSummary(
                cases.size(),
                slices.size(),
                mean(slices.stream().mapToInt(AuditedSlice::gap).average()),
                findings(slices, false),
                findings(slices, true),
                open,
                Math.min(1, stretch));
    }

    /**
     * What may be expected of slices that are really filled, which lie nearer to annotated ones than those left out:
     * {@code measured} to the power of {@code stretch}, as if every slice of distance took the same part of the overlap;
     * empty where nothing was measured or nothing is to be filled.
     */
    public OptionalDouble expectedIou(AuditFinding measured) {
        OptionalDouble iou = measured.overlap().iou();
        return iou.isPresent() && openSlices > 0
                ? OptionalDouble.of(Math.pow(iou.getAsDouble(), stretch))
                : OptionalDouble.empty();
    }

    /** The mean over labels of {@link #expectedIou}, empty where nothing could be measured. */
    public OptionalDouble expectedIou() {
        return byLabel.stream()
                .map(this::expectedIou)
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    /** The mean over labels of the measured IoU, empty where nothing could be measured. */
    public OptionalDouble measuredIou() {
        return byLabel.stream()
                .map(finding -> finding.overlap().iou())
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    /**
     * Whether to train on filled masks or to ignore what nobody annotated.
     *
     * @param acceptable the least expected IoU at which filling is advised, from 0 to 1
     */
    public Advice advice(double acceptable) {
        OptionalDouble expected = expectedIou();
        if (expected.isEmpty() || openSlices == 0) {
            return Advice.UNKNOWN;
        }
        return expected.getAsDouble() >= acceptable ? Advice.INTERPOLATE : Advice.IGNORE;
    }

    /**
     * The advice as one sentence for users.
     *
     * @param method name of the interpolator that was audited
     */
    public String sentence(String method, double acceptable) {
        double expected = expectedIou().orElse(Double.NaN);
        return switch (advice(acceptable)) {
            case INTERPOLATE -> String.format(
                    Locale.ROOT,
                    "Advice: interpolate by %s; the IoU to expect, %.4f, is at least %s.",
                    method,
                    expected,
                    acceptable);
            case IGNORE -> String.format(
                    Locale.ROOT,
                    "Advice: ignore slices that are not annotated; the IoU to expect of %s, %.4f, is below %s.",
                    method,
                    expected,
                    acceptable);
            case UNKNOWN -> "No advice: " + whyUnknown();
        };
    }

    private String whyUnknown() {
        if (openSlices == 0) {
            return "there is nothing to fill; no case has a slice between annotated ones.";
        }
        return slices == 0
                ? "nothing could be left out; no case has three annotated slices."
                : "nothing could be measured; the slices left out have no labels.";
    }

    /** What to do with slices nobody annotated. */
    public enum Advice {
        /** Fill them. */
        INTERPOLATE,
        /** Leave them out of the training. */
        IGNORE,
        /** Nothing could be measured, or there is nothing to fill. */
        UNKNOWN
    }

    private static double mean(OptionalDouble mean) {
        return mean.orElse(0);
    }

    private static List<AuditFinding> findings(List<AuditedSlice> slices, boolean apart) {
        SortedMap<Integer, SortedMap<Integer, AuditFinding>> found = new TreeMap<>();
        for (AuditedSlice slice : slices) {
            int gap = apart ? slice.gap() : AuditFinding.ALL_GAPS;
            slice.overlaps().byLabel().forEach((label, overlap) -> found.computeIfAbsent(
                            label, first -> new TreeMap<>())
                    .merge(gap, new AuditFinding(label, gap, 1, overlap), AuditFinding::plus));
        }
        return found.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }
}
