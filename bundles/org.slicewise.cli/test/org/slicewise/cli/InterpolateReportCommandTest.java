// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.text.Csv;

class InterpolateReportCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writesAFigureForEachDensityMethodAndLabelAndDrawsThem() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 2);
        Path table = folder.resolve("report.csv");
        Path plot = folder.resolve("report.png");
        CommandLineRun.of(
                        "interpolate-report",
                        "--cohort",
                        cohort,
                        "--methods",
                        "nearest,shape-based",
                        "--densities",
                        "0.25,0.5",
                        "--out",
                        table,
                        "--plot",
                        plot)
                .expectOk();
        List<List<String>> rows =
                Files.readAllLines(table).stream().map(Csv::fields).toList();
        assertEquals("iou_filled", rows.get(0).get(8));
        assertEquals(1 + 2 * 2 * 2, rows.size());
        for (List<String> row : rows.subList(1, rows.size())) {
            assertEquals("2", row.get(3));
            assertEquals("16", row.get(6));
            double filled = Double.parseDouble(row.get(8));
            double all = Double.parseDouble(row.get(9));
            assertTrue(filled > 0.1 && filled < all && all < 1, row::toString);
        }
        assertEquals(900, ImageIO.read(plot.toFile()).getWidth());
        assertEquals(3 * 600, ImageIO.read(plot.toFile()).getHeight(), "mean and two labels");
    }

    @Test
    void printsTheTableWhereThereIsNothingToDraw() {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 1);
        Path plot = folder.resolve("p.png");
        CommandLineRun run = CommandLineRun.of(
                "interpolate-report",
                "--cohort",
                cohort,
                "--densities",
                "1,1",
                "--methods",
                "nearest,nearest",
                "--plot",
                plot);
        assertEquals(Exit.FAILED, run.code());
        assertEquals(3, run.out().lines().count(), run::out);
        assertTrue(run.err().contains("nothing to draw"), run::err);
    }

    @Test
    void refusesWrongValues() {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 1);
        CommandLineRun.of("interpolate-report", "--cohort", cohort, "--densities", "0.5,7")
                .expectOneLine(2);
        CommandLineRun.of("interpolate-report", "--cohort", cohort, "--methods", "magic")
                .expectOneLine(2);
    }
}
