// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.slicewise.scoring.CohortScores;
import org.slicewise.scoring.LabelOverlaps;
import org.slicewise.scoring.Overlap;
import org.slicewise.study.plot.Plot;
import org.slicewise.study.plot.PlotAxis;
import org.slicewise.study.plot.PlotMark;

class FillingChartsTest {

    private static FillingScores scores(String interpolator, double density, int both) {
        LabelOverlaps overlaps = new LabelOverlaps(
                new TreeMap<>(Map.of(1, new Overlap(both, 10 - both, 0), 2, new Overlap(both, 30 - both, 0))));
        CohortScores cohort = CohortScores.builder().add("a", overlaps).build();
        return new FillingScores(interpolator, density, 1, 2, 3, 0, cohort, cohort);
    }

    @Test
    void drawsALineForEachInterpolatorOverTheDensities() {
        List<Plot> plots = FillingCharts.of(
                List.of(scores("nearest", 0.05, 2), scores("other", 0.05, 3), scores("nearest", 0.125, 6)));
        assertEquals(
                List.of("mean over labels", "label 1", "label 2"),
                plots.stream()
                        .map(plot -> plot.title().replaceFirst(".*, ", ""))
                        .toList());
        Plot label = plots.get(1);
        assertEquals(
                List.of("5 %", "12.5 %"),
                label.x().ticks().stream().map(PlotAxis.Tick::text).toList());
        PlotMark.Line nearest = (PlotMark.Line) label.marks().get(0);
        assertEquals("nearest", nearest.name());
        assertEquals(0.6, nearest.points().get(1).getY(), 1e-12);
        PlotMark.Line mean = (PlotMark.Line) plots.get(0).marks().get(0);
        assertEquals((0.6 + 0.2) / 2, mean.points().get(1).getY(), 1e-12);
    }

    @Test
    void equalPlotsBelowEachOtherLookTheSame() throws IOException {
        Plot plot = FillingCharts.of(List.of(scores("nearest", 0.05, 2))).get(1);
        BufferedImage both = ImageIO.read(new ByteArrayInputStream(Plot.png(List.of(plot, plot))));
        int height = both.getHeight() / 2;
        for (int i = 0; i < both.getWidth() * height; i++) {
            int x = i % both.getWidth();
            int y = i / both.getWidth();
            assertEquals(both.getRGB(x, y), both.getRGB(x, y + height));
        }
    }

    @Test
    void drawsNothingOfNothing() {
        assertEquals(List.of(), FillingCharts.of(List.of()));
    }
}
