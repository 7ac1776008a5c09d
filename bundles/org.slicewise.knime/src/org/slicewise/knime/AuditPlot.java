// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.study.AuditFinding;
import org.slicewise.study.AuditSummary;
import org.slicewise.study.plot.Plot;
import org.slicewise.study.plot.PlotAxis;
import org.slicewise.study.plot.PlotMark;

/** A picture of an audit: a dot for the IoU of each label and each gap that was bridged. */
final class AuditPlot {

    private AuditPlot() {}

    static Plot of(AuditSummary summary) {
        SortedSet<Integer> labels = new TreeSet<>();
        int longest = 0;
        for (AuditFinding finding : summary.byGap()) {
            labels.add(finding.label());
            longest = Math.max(longest, finding.gap());
        }
        List<PlotMark> marks = new ArrayList<>();
        for (int label : labels) {
            Color color = Plot.PALETTE.get(labels.headSet(label).size() % Plot.PALETTE.size());
            marks.add(new PlotMark.Dots("label " + label, points(summary, label), color));
        }
        return new Plot(
                "IoU of slices left out",
                PlotAxis.numbers("Slices from one annotated neighbour to the other", longest),
                PlotAxis.numbers("IoU, pooled over cases", 1),
                marks);
    }

    private static List<Point2D> points(AuditSummary summary, int label) {
        return summary.byGap().stream()
                .filter(finding -> finding.label() == label)
                .<Point2D>map(finding -> new Point2D.Double(
                        finding.gap(), finding.overlap().iou().orElse(Double.NaN)))
                .toList();
    }
}
