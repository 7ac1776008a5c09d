// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.slicewise.scoring.ScoreSummary;
import org.slicewise.study.plot.Plot;
import org.slicewise.study.plot.PlotAxis;
import org.slicewise.study.plot.PlotMark;

/** A picture of how well each label was found: a dot for each case, a line for the median and one for the mean. */
final class IouPlot {

    private static final double HALF_LINE = 0.3;
    private static final double HALF_CLOUD = 0.16;
    private static final Color DOT = new Color(0x00, 0x72, 0xB2, 0xA0);
    private static final BasicStroke MEDIAN = new BasicStroke(3);
    private static final BasicStroke MEAN =
            new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);

    private IouPlot() {}

    /**
     * What the plot shows of one label.
     *
     * @param title name of the label
     * @param cases IoU of each case, empty where it is undefined
     */
    record Column(String title, List<OptionalDouble> cases) {}

    /** The plot of these columns from left to right, at least one. */
    static Plot of(List<Column> columns) {
        return new Plot(
                "IoU of each case",
                PlotAxis.names("Label", columns.stream().map(Column::title).toList()),
                PlotAxis.numbers("IoU", 1),
                List.of(
                        new PlotMark.Dots("one case", dots(columns), DOT),
                        new PlotMark.Line("median", lines(columns, ScoreSummary::median), Plot.VERMILION, MEDIAN),
                        new PlotMark.Line("mean", lines(columns, ScoreSummary::mean), Color.BLACK, MEAN)));
    }

    private static List<Point2D> dots(List<Column> columns) {
        List<Point2D> dots = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            List<OptionalDouble> cases = columns.get(column).cases();
            for (int i = 0; i < cases.size(); i++) {
                double x = column + 1 + HALF_CLOUD * aside(i, cases.size());
                dots.add(new Point2D.Double(x, cases.get(i).orElse(Double.NaN)));
            }
        }
        return dots;
    }

    /** Where the dot of a case stands beside the middle, from -1 to 1. */
    private static double aside(int index, int cases) {
        return cases == 1 ? 0 : 2.0 * index / (cases - 1) - 1;
    }

    private static List<Point2D> lines(List<Column> columns, Function<ScoreSummary, OptionalDouble> figure) {
        List<Point2D> lines = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            ScoreSummary summary = ScoreSummary.of(columns.get(column).cases());
            double y = figure.apply(summary).orElse(Double.NaN);
            lines.add(new Point2D.Double(column + 1 - HALF_LINE, y));
            lines.add(new Point2D.Double(column + 1 + HALF_LINE, y));
            lines.add(new Point2D.Double(column + 1.5, Double.NaN));
        }
        return lines;
    }
}
