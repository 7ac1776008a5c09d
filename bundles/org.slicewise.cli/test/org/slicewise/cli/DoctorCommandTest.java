// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {

    @Test
    void looksAtEverythingTrainingNeeds() throws IOException {
        CommandLineRun run = CommandLineRun.of("doctor", "--json");
        JsonNode report = Fixtures.json(run.out());
        assertEquals(run.code() == Exit.OK, report.get("healthy").asBoolean());
        assertEquals(
                List.of("Java", "Memory", "Processors", "PyTorch", "Speed", "GPU", "DICOM", "Slicewise", "Workflows"),
                report.get("findings").findValuesAsText("what"));
        assertTrue(List.of("ok", "ABSENT", "MISSING")
                .containsAll(report.get("findings").findValuesAsText("state")));
    }

    @Test
    void saysSoInItsLastLine() {
        CommandLineRun run = CommandLineRun.of("doctor");
        String last = run.out().lines().reduce((one, next) -> next).orElseThrow();
        assertEquals(
                run.code() == Exit.OK ? "Segmenters can be trained here." : "Segmenters cannot be trained here.", last);
        assertTrue(run.out().contains("Start with the slicewise launcher."), run::out);
    }
}
