// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.slicewise.segmentation.LearningCurve;
import org.slicewise.segmentation.ValidationScore;
import org.slicewise.study.plot.Plot;
import org.slicewise.study.plot.PlotAxis;
import org.slicewise.study.plot.PlotMark;

/** Pictures of how a training went: the loss, and below it the IoU of the validations if there are any. */
public final class LearningCurvePlot {

    private static final int WINDOWS = 40;

    /** With more labels than these, lines of each would be more than anybody can tell apart. */
    private static final int MOST_LABELS = 5;

    /** Mean losses that differ by more than this factor are drawn by their logarithms. */
    private static final double WIDE = 30;

    private static final Color FAINT = new Color(0x9E, 0xC4, 0xDD);

    private LearningCurvePlot() {}

    /** The pictures of a curve with at least one iteration, below each other, as PNG. */
    public static byte[] png(LearningCurve curve) throws IOException {
        return Plot.png(of(curve));
    }

    /** The pictures of a curve with at least one iteration. */
    public static List<Plot> of(LearningCurve curve) {
        List<LearningCurve.Step> steps = curve.steps();
        List<Plot> plots = new ArrayList<>(List.of(loss(steps)));
        if (!curve.validations().isEmpty()) {
            plots.add(iou(curve, steps.size()));
        }
        return plots;
    }

    private static Plot loss(List<LearningCurve.Step> steps) {
        double[] losses = steps.stream().mapToDouble(LearningCurve.Step::loss).toArray();
        int window = Math.max(1, losses.length / WINDOWS);
        double[] means = runningMean(losses, window);
        double lowest = finite(means).min().orElse(1);
        boolean wide = lowest > 0 && finite(means).max().orElse(1) > WIDE * lowest;
        DoubleUnaryOperator scale = wide ? Math::log10 : DoubleUnaryOperator.identity();
        double highest = finite(losses).max().orElse(1);
        return new Plot(
                "Training loss",
                PlotAxis.numbers("Iteration", losses.length),
                wide ? PlotAxis.powers("Loss", lowest / 2, highest) : PlotAxis.numbers("Loss", highest),
                List.of(
                        line("each iteration", losses, scale, wide ? lowest / 2 : 0, FAINT, 1),
                        line("mean of the last " + window, means, scale, 0, Plot.BLUE, 3)));
    }

    private static DoubleStream finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite);
    }

    /** The mean of each value and of those before it, {@code window} in all or as many as there are. */
    static double[] runningMean(double[] values, int window) {
        double[] means = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i + 1 - window);
            means[i] = Arrays.stream(values, from, i + 1).average().orElseThrow();
        }
        return means;
    }

    /** A line of a value for each iteration; values below the lowest that is shown are drawn there. */
    private static PlotMark line(
            String name, double[] values, DoubleUnaryOperator scale, double lowest, Color color, float width) {
        List<Point2D> points = IntStream.range(0, values.length)
                .<Point2D>mapToObj(i -> new Point2D.Double(i + 1, scale.applyAsDouble(Math.max(lowest, values[i]))))
                .toList();
        return new PlotMark.Line(name, points, color, stroke(width));
    }

    private static Plot iou(LearningCurve curve, int iterations) {
        List<PlotMark> marks = new ArrayList<>();
        if (curve.labels().size() > 1 && curve.labels().size() <= MOST_LABELS) {
            for (int label : curve.labels()) {
                Color color = Plot.PALETTE.get((marks.size() + 1) % Plot.PALETTE.size());
                marks.add(scores("label " + label, curve, score -> score.iou().get(label), color, 2));
            }
        }
        marks.add(scores("mean", curve, ValidationScore::mean, Plot.BLUE, 4));
        return new Plot(
                "Validation",
                PlotAxis.numbers("Iteration", iterations),
                PlotAxis.numbers("IoU, pooled over cases", 1),
                marks);
    }

    private static PlotMark scores(
            String name, LearningCurve curve, ToDoubleFunction<ValidationScore> score, Color color, float width) {
        List<Point2D> points = curve.validations().stream()
                .<Point2D>map(each -> new Point2D.Double(each.iteration(), score.applyAsDouble(each)))
                .toList();
        return points.size() == 1
                ? new PlotMark.Dots(name, points, color)
                : new PlotMark.Line(name, points, color, stroke(width));
    }

    private static BasicStroke stroke(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
