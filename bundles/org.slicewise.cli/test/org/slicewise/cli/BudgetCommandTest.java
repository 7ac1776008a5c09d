// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetCommandTest {

    @TempDir
    private Path folder;

    @Test
    void showsTheNominalBudgetBesideWhatIsChosen() {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 4);
        String table = CommandLineRun.of("budget", "--cohort", cohort, "--densities", "0.2,0.1", "--volumes", "1/2,1")
                .expectOk();
        assertEquals(
                List.of(
                        "density,share,volumes,nominal,chosen,group",
                        "0.1,0.5,2,1,2,1",
                        "0.1,1.0,4,3,4,2",
                        "0.2,0.5,2,3,4,2",
                        "0.2,1.0,4,6,8,3"),
                table.lines().toList());
    }

    @Test
    void hasTheGridOfThePaperByDefaultAndWritesAFile() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 2);
        Path file = folder.resolve("grid.csv");
        CommandLineRun.of("budget", "--cohort", cohort, "--out", file).expectOk();
        assertEquals(21, Files.readAllLines(file).size());
    }

    @Test
    void refusesWhatIsNoShare() {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 1);
        for (String wrong : List.of("0", "1.5", "half", "1/0")) {
            for (String option : List.of("--densities", "--volumes")) {
                String line = CommandLineRun.of("budget", "--cohort", cohort, option, wrong)
                        .expectOneLine(2);
                assertTrue(line.contains(option), line);
            }
        }
    }
}
