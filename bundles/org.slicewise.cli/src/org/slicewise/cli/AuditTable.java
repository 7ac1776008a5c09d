// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.slicewise.study.AuditFinding;
import org.slicewise.study.AuditSummary;
import org.slicewise.study.AuditedCase;
import org.slicewise.study.AuditedSlice;
import org.slicewise.volume.text.Csv;

/** What an audit found, for people and for programs. */
record AuditTable(AuditSummary summary, String method, double acceptable) {

    /** Returns a row for each slice left out and each label on it. */
    static String csv(List<AuditedCase> cases) {
        StringBuilder text = new StringBuilder(
                "case,slice,gap_slices,gap_mm,distance_slices,label,both,only_truth,only_filled,iou\n");
        for (AuditedCase one : cases) {
            for (AuditedSlice slice : one.slices()) {
                slice.overlaps()
                        .byLabel()
                        .forEach((label, overlap) -> text.append(Csv.row(
                                one.caseId(),
                                slice.slice(),
                                slice.gap(),
                                slice.gapMillimetres(),
                                slice.distance(),
                                label,
                                overlap.both(),
                                overlap.onlyTruth(),
                                overlap.onlyPrediction(),
                                figure(overlap.iou(), ""))));
            }
        }
        return text.toString();
    }

    /** Returns the findings as tables, and the advice in one line. */
    String text() {
        TextTable table = new TextTable("label", "gap (slices)", "slices", "IoU left out", "IoU to expect");
        for (AuditFinding finding : all()) {
            table.add(
                    String.valueOf(finding.label()),
                    finding.gap() == AuditFinding.ALL_GAPS ? "all" : String.valueOf(finding.gap()),
                    String.valueOf(finding.slices()),
                    figure(finding.overlap().iou(), "undefined"),
                    finding.gap() == AuditFinding.ALL_GAPS ? figure(summary.expectedIou(finding), "undefined") : "");
        }
        return table + summary.sentence(method, acceptable) + "\n";
    }

    /** Returns the findings as JSON. */
    String json() {
        return new Json()
                        .with("method", method)
                        .with("cases", summary.cases())
                        .with("slicesLeftOut", summary.slices())
                        .withFinite("meanGap", summary.meanGap())
                        .withFinite("stretch", summary.stretch())
                        .withFinite("iouLeftOut", summary.measuredIou())
                        .withFinite("iouExpected", summary.expectedIou())
                        .withFinite("acceptable", acceptable)
                        .with("advice", summary.advice(acceptable).name().toLowerCase(Locale.ROOT))
                        .with("findings", all().stream().map(this::members).toList())
                + "\n";
    }

    private Object members(AuditFinding finding) {
        Json members = new Json()
                .with("label", finding.label())
                .with("gap", finding.gap() == AuditFinding.ALL_GAPS ? null : finding.gap())
                .with("slices", finding.slices())
                .withFinite("iouLeftOut", finding.overlap().iou());
        if (finding.gap() == AuditFinding.ALL_GAPS) {
            members.withFinite("iouExpected", summary.expectedIou(finding));
        }
        return members.members();
    }

    private List<AuditFinding> all() {
        List<AuditFinding> all = new ArrayList<>(summary.byLabel());
        all.addAll(summary.byGap());
        return all;
    }

    private static String figure(OptionalDouble figure, String none) {
        return figure.isPresent() ? String.format(Locale.ROOT, "%.4f", figure.getAsDouble()) : none;
    }
}
