// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;
import org.slicewise.study.plot.Plot;
import org.slicewise.study.plot.PlotAxis;
import org.slicewise.study.plot.PlotMark;

/** A picture of how the loss fell during a training. */
final class LossPlot {

    private static final int WINDOWS = 40;
    private static final Color FAINT = new Color(0x9E, 0xC4, 0xDD);

    private LossPlot() {}

    /** The plot of the loss of each iteration, at least one, with its running mean. */
    static Plot of(List<Double> losses) {
        double[] values = losses.stream().mapToDouble(Double::doubleValue).toArray();
        int window = Math.max(1, values.length / WINDOWS);
        double highest =
                losses.stream().filter(Double::isFinite).max(Double::compare).orElse(1.0);
        return new Plot(
                "Training loss",
                PlotAxis.numbers("Iteration", values.length),
                PlotAxis.numbers("Loss", highest),
                List.of(
                        line("each iteration", values, FAINT, 1),
                        line("mean of the last " + window, runningMean(values, window), Plot.BLUE, 3)));
    }

    /** The mean of each value and of those before it, {@code window} in all or as many as there are. */
    static double[] runningMean(double[] values, int window) {
        double[] means = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] - (i < window ? 0 : values[i - window]);
            means[i] = sum / Math.min(i + 1, window);
        }
        return means;
    }

    private static PlotMark line(String name, double[] values, Color color, float width) {
        List<Point2D> points = IntStream.range(0, values.length)
                .<Point2D>mapToObj(i -> new Point2D.Double(i + 1, values[i]))
                .toList();
        BasicStroke stroke = new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        return new PlotMark.Line(name, points, color, stroke);
    }
}
