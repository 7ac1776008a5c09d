// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slicewise.scoring.Overlap;
import org.slicewise.study.AuditFinding;
import org.slicewise.study.AuditSummary;
import org.slicewise.study.AuditedCase;
import org.slicewise.study.plot.Plot;
import org.slicewise.study.plot.PlotAxis;
import org.slicewise.study.plot.PlotMark;

class PlotsTest {

    @ParameterizedTest
    @CsvSource({"1, 0.1, 1", "637, 100, 700", "0.034, 0.005, 0.035", "10, 1, 10", "11, 2, 12", "1e-9, 1e-10, 1e-9"})
    void axesAreMarkedAtRoundNumbersAndReachTheHighest(double high, double step, double end) {
        PlotAxis axis = PlotAxis.numbers("", high);
        assertEquals(step, axis.ticks().get(1).value(), step * 1e-9);
        assertEquals(end, axis.high(), end * 1e-9);
        assertTrue(axis.ticks().size() <= 11, axis.ticks().toString());
    }

    @Test
    void anAxisOfNothingReachesOne() {
        assertEquals(1, PlotAxis.numbers("", 0).high());
        assertEquals(1, PlotAxis.numbers("", Double.NaN).high());
    }

    @Test
    void tickTextsAreShort() {
        assertEquals(
                List.of("0", "0.2", "0.4", "0.6", "0.8", "1", "1.2"),
                PlotAxis.numbers("", 1.1).ticks().stream()
                        .map(PlotAxis.Tick::text)
                        .toList());
    }

    @Test
    void undefinedScoresLeaveNoDot() throws Exception {
        OptionalDouble none = OptionalDouble.empty();
        int empty = bluePixels(List.of(none, none));
        assertTrue(bluePixels(List.of(none, OptionalDouble.of(0.5))) > empty);
    }

    @Test
    void anAuditIsDrawnEvenIfNothingCouldBeLeftOut() throws Exception {
        AuditSummary nothing = AuditSummary.of(List.of(new AuditedCase("a", List.of(), 0, 0)));
        assertEquals(900, image(AuditPlot.of(nothing)).getWidth());
        AuditSummary one =
                new AuditSummary(1, 1, 4, List.of(), List.of(new AuditFinding(3, 4, 1, new Overlap(1, 1, 0))), 2, 1);
        assertEquals(
                List.of(new PlotMark.Dots("label 3", List.of(new Point2D.Double(4, 0.5)), Plot.BLUE)),
                AuditPlot.of(one).marks());
    }

    private static int bluePixels(List<OptionalDouble> cases) throws Exception {
        BufferedImage image = image(IouPlot.of(List.of(new IouPlot.Column("label 1", cases))));
        int blue = 0;
        for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
            Color color = new Color(image.getRGB(i % image.getWidth(), i / image.getWidth()));
            blue += color.getBlue() > color.getRed() + 60 ? 1 : 0;
        }
        return blue;
    }

    private static BufferedImage image(Plot plot) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(plot.png()));
    }
}
