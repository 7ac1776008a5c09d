// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.slicewise.scoring.LabelOverlaps;
import org.slicewise.scoring.Overlap;
import org.slicewise.study.plot.Plot;
import org.slicewise.study.plot.PlotAxis;
import org.slicewise.study.plot.PlotMark;

/** Pictures of how well masks were filled: a line for each interpolator over the densities, filled slices only. */
public final class FillingCharts {

    /** With more labels than these, pictures of each would be more than anybody looks at. */
    private static final int MOST_LABELS = 6;

    private static final BasicStroke STROKE = new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private FillingCharts() {}

    /** The mean over labels, then each label where there are few; empty if there are no scores. */
    public static List<Plot> of(List<FillingScores> scores) {
        SortedSet<Integer> labels = new TreeSet<>();
        scores.forEach(one -> labels.addAll(one.filledOnly().labels()));
        List<Plot> plots = new ArrayList<>();
        if (!labels.isEmpty()) {
            plots.add(plot("mean over labels", scores, FillingCharts::mean));
        }
        if (labels.size() > 1 && labels.size() <= MOST_LABELS) {
            labels.forEach(label -> plots.add(plot("label " + label, scores, pooled -> iou(pooled.of(label)))));
        }
        return plots;
    }

    private static Plot plot(String what, List<FillingScores> scores, ToDoubleFunction<LabelOverlaps> figure) {
        List<Double> densities =
                scores.stream().map(FillingScores::density).distinct().toList();
        List<String> interpolators =
                scores.stream().map(FillingScores::interpolator).distinct().toList();
        List<PlotMark> marks = new ArrayList<>();
        for (String interpolator : interpolators) {
            Color color = Plot.PALETTE.get(marks.size() % Plot.PALETTE.size());
            List<Point2D> points = scores.stream()
                    .filter(one -> one.interpolator().equals(interpolator))
                    .<Point2D>map(one -> new Point2D.Double(
                            densities.indexOf(one.density()) + 1,
                            figure.applyAsDouble(one.filledOnly().pooled())))
                    .toList();
            marks.add(new PlotMark.Line(interpolator, points, color, STROKE));
        }
        return new Plot(
                "IoU of filled slices, " + what,
                PlotAxis.names(
                        "Annotation density",
                        densities.stream().map(FillingCharts::percent).toList()),
                PlotAxis.numbers("IoU, pooled over cases", 1),
                marks);
    }

    private static double mean(LabelOverlaps pooled) {
        return pooled.byLabel().values().stream()
                .map(Overlap::iou)
                .flatMapToDouble(OptionalDouble::stream)
                .average()
                .orElse(Double.NaN);
    }

    private static double iou(Overlap overlap) {
        return overlap.iou().orElse(Double.NaN);
    }

    private static String percent(double density) {
        return String.format(Locale.ROOT, "%.3g %%", 100 * density).replaceAll("\\.0+ ", " ");
    }
}
