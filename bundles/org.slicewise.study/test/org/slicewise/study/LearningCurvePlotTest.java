// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.LearningCurve;
import org.slicewise.segmentation.ValidationScore;
import org.slicewise.study.plot.Plot;
import org.slicewise.study.plot.PlotAxis;
import org.slicewise.study.plot.PlotMark;

class LearningCurvePlotTest {

    @Test
    void aTrainingThatWasNotValidatedIsOnePicture() throws IOException {
        List<Plot> plots = LearningCurvePlot.of(curve(100, 1));
        assertEquals(List.of("Training loss"), plots.stream().map(Plot::title).toList());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(LearningCurvePlot.png(curve(1, 1))));
        assertEquals(600, image.getHeight());
    }

    @Test
    void validationsAreASecondPictureWithTheirMean() {
        LearningCurve curve = curve(100, 1);
        curve.add(new ValidationScore(50, new TreeMap<>(Map.of(1, 0.5f, 2, 0.25f))));
        curve.add(new ValidationScore(100, new TreeMap<>(Map.of(1, Float.NaN, 2, 0.75f))));
        List<PlotMark> marks = LearningCurvePlot.of(curve).get(1).marks();
        assertEquals(
                List.of("label 1", "label 2", "mean"),
                marks.stream().map(PlotMark::name).toList());
        PlotMark.Line mean = (PlotMark.Line) marks.get(2);
        assertEquals(50, mean.points().get(0).getX());
        assertEquals(0.375, mean.points().get(0).getY());
        assertEquals(0.75, mean.points().get(1).getY());
    }

    @Test
    void lossesThatFallFarAreDrawnByTheirLogarithms() {
        PlotAxis plain = LearningCurvePlot.of(curve(100, 0.99)).get(0).y();
        assertEquals(0, plain.low());
        PlotAxis powers = LearningCurvePlot.of(curve(1000, 0.99)).get(0).y();
        assertTrue(powers.low() < -3, powers.toString());
        assertTrue(powers.ticks().stream().anyMatch(tick -> tick.text().equals("0.01")), powers.toString());
    }

    @Test
    void theMeanRunsOverAsManyAsThereAre() {
        double[] means = LearningCurvePlot.runningMean(new double[] {4, 2, 0, 6}, 2);
        assertArrayEquals(new double[] {4, 3, 1, 3}, means);
    }

    /** Losses that begin with 1 and fall by a factor. */
    private static LearningCurve curve(int iterations, double factor) {
        LearningCurve curve = new LearningCurve(LabelNames.of(List.of(1, 2)));
        for (int i = 1; i <= iterations; i++) {
            curve.add(new LearningCurve.Step(i, (float) Math.pow(factor, i - 1), 0.1, 1, 0));
        }
        return curve;
    }
}
