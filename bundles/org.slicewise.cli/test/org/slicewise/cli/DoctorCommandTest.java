// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.djl.DeviceTrial;

class DoctorCommandTest {

    private static final String GOLDEN =
            """
            {"network": "unet-2d", "options": {"baseChannels": 4, "levels": 1}, "inChannels": 1, "classes": 2,
             "inputShape": [1, 1, 8, 8], "input": {"fn": "sin", "a": 0.013}, "expected": {"abs": %s}}
            """;

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
    void ownGoldenFilesPassOnTheCpu() throws IOException {
        String out = CommandLineRun.of("doctor", "--golden", "--device", "cpu").expectOk();
        assertTrue(
                out.matches("(?s)(ok +\\S+\\.json +\\w+ differs by .*\\R)+All [0-9]+ golden files pass on cpu.*"), out);
        JsonNode report = Fixtures.json(CommandLineRun.of("doctor", "--json", "--golden", "--device", "cpu")
                .expectOk());
        assertTrue(report.get("passes").asBoolean());
        assertEquals(out.lines().count() - 1, report.get("files").size());
        assertTrue(report.get("files").get(0).get("worst").get("difference").asDouble() < 1e-4);
    }

    @Test
    void aGoldenFileThatFailsIsListedAndEndsTheCommandWithAnError(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.json"), "{");
        Files.writeString(folder.resolve("b.json"), GOLDEN.formatted(1));
        CommandLineRun run = CommandLineRun.of("doctor", "--golden", folder, "--device", "cpu");
        assertEquals(Exit.FAILED, run.code());
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.get(0).matches("FAIL +a\\.json .* is no JSON that can be read.*"), run::out);
        assertTrue(lines.get(1).matches("FAIL +b\\.json +abs differs by .*expected 1\\.0.*"), run::out);
        assertTrue(lines.get(2).startsWith("2 of 2 golden files fail on cpu"), run::out);
        JsonNode report = Fixtures.json(CommandLineRun.of("doctor", "--golden", folder, "--device", "cpu", "--json")
                .out());
        JsonNode second = report.get("files").get(1);
        assertEquals(1, second.get("worst").get("expected").asDouble());
        double found = second.get("worst").get("found").asDouble();
        Files.delete(folder.resolve("a.json"));
        Files.writeString(folder.resolve("b.json"), GOLDEN.formatted(found));
        CommandLineRun.of("doctor", "--golden", folder, "--device", "cpu").expectOk();
    }

    @Test
    void theGoldenFilesOfTheDocumentationPass(@TempDir Path folder) throws IOException {
        Path page = Checkout.holding("docs/golden-files.md").resolve("docs/golden-files.md");
        Matcher blocks = Pattern.compile("(?s)```json\\R(.*?)```").matcher(Files.readString(page));
        List<String> kinds = new ArrayList<>();
        while (blocks.find()) {
            JsonNode object = Fixtures.json(blocks.group(1));
            kinds.add(object.fieldNames().next());
            Files.writeString(folder.resolve(kinds.size() + ".json"), blocks.group(1));
        }
        assertEquals(List.of("network", "loss"), kinds);
        String out = CommandLineRun.of("doctor", "--golden", folder, "--device", "cpu")
                .expectOk();
        assertTrue(out.contains("All 2 golden files pass on cpu"), out);
    }

    @Test
    void goldenNeedsFilesAndADevice(@TempDir Path folder) {
        String line = CommandLineRun.of("doctor", "--golden", folder).expectOneLine(Exit.FAILED);
        assertTrue(line.endsWith("must hold from 1 to 10000 files NAME.json, but holds none."), line);
        line = CommandLineRun.of("doctor", "--golden", folder.resolve("none")).expectOneLine(Exit.FAILED);
        assertTrue(line.contains("There is no file or folder"), line);
        line = CommandLineRun.of("doctor", "--golden", "--device", "abacus").expectOneLine(Exit.FAILED);
        assertTrue(line.contains("abacus"), line);
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
