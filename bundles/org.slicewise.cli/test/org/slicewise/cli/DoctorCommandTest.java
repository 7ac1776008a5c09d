// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slicewise.djl.DeviceTrial;

class DoctorCommandTest {

    @Test
    void looksAtEverythingTrainingNeeds() throws IOException {
        CommandLineRun run = CommandLineRun.of("doctor", "--json");
        JsonNode report = Fixtures.json(run.out());
        assertEquals(run.code() == Exit.OK, report.get("healthy").asBoolean());
        assertEquals(
                List.of("Java", "Memory", "Processors", "PyTorch", "Speed", "GPU", "DICOM", "Slicewise", "Workflows"),
                report.get("findings").findValuesAsText("what").stream()
                        .filter(what -> !what.startsWith("Training on "))
                        .toList());
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

    @Test
    void trainsOnEveryDeviceThereIs() throws IOException {
        JsonNode findings =
                Fixtures.json(CommandLineRun.of("doctor", "--json").out()).get("findings");
        assertEquals(
                DeviceTrial.devices().stream()
                        .map(device -> "Training on " + device)
                        .toList(),
                findings.findValuesAsText("what").stream()
                        .filter(what -> what.startsWith("Training on "))
                        .toList());
    }

    @Test
    void trainsOnTheDeviceAskedFor() {
        CommandLineRun run = CommandLineRun.of("doctor", "--device", "cpu");
        assertTrue(
                run.out()
                        .lines()
                        .anyMatch(line -> line.matches("ok +Training on cpu +a step of unet-2d in \\d+\\.\\d{3} s"
                                + " \\(loss \\d\\.\\d{3}\\), a step of unet-3d in .*")),
                run::out);
    }

    @Test
    void aDeviceThatIsNotThereIsMissing() {
        CommandLineRun run = CommandLineRun.of("doctor", "--device", "gpu:999");
        assertEquals(Exit.FAILED, run.code());
        assertTrue(run.out().contains("MISSING  Training on gpu:999"), run::out);
        assertTrue(run.out().contains("\"gpu:999\" was asked for, but "), run::out);
    }

    @Test
    void aDeviceThatCannotBeIsAMistakeOfUse() {
        CommandLineRun run = CommandLineRun.of("doctor", "--device", "tpu");
        assertEquals(Exit.USAGE, run.code());
        assertTrue(run.err().contains("There is no device \"tpu\"; known are auto, cpu and gpu:N"), run::err);
    }
}
