// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.text.Csv;

/** The command with a shell script in the place of dcm2niix. */
class ImportDicomCommandTest {

    private static final String GOOD =
            """
            cp "$(dirname "$0")/volume.nii" out/1.2.3.nii
            echo '{"SeriesInstanceUID": "1.2.3", "SeriesNumber": 7, "Modality": "MR", "PatientID": "x"}' > out/1.2.3.json
            echo 'Warning: "made up", really'
            echo "Convert 2 DICOM as out/1.2.3 (2x2x4x1)"
            """;

    @TempDir
    private Path folder;

    private Path scans;
    private Path out;

    @BeforeEach
    void writeScans() throws IOException {
        scans = folder.resolve("scans");
        out = folder.resolve("out");
        dicom(scans.resolve("a/1"), "1.2.840.10008.5.1.4.1.1.4");
        dicom(scans.resolve("b/1"), "1.2.840.10008.5.1.4.1.1.66.4");
        Fixtures.image(folder.resolve("volume.nii"), Fixtures.grid(2, 2, 4), new float[16]);
    }

    /** A file that holds nothing but its class, of an odd number of characters or filled up. */
    private static void dicom(Path file, String sopClass) throws IOException {
        Files.createDirectories(file.getParent());
        String value = sopClass.length() % 2 == 0 ? sopClass : sopClass + "\0";
        String element = "\2\0\2\0UI" + (char) value.length() + "\0" + value;
        Files.writeString(file, "\0".repeat(128) + "DICM" + element, StandardCharsets.ISO_8859_1);
    }

    private CommandLineRun run(String program, Object... more) throws IOException {
        Path file = folder.resolve("dcm2niix");
        Files.writeString(
                file, "#!/bin/sh\nif [ \"$1\" = --version ]; then echo v1.0.20990101; exit 3; fi\n" + program);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        Object[] arguments = new Object[4 + more.length];
        System.arraycopy(new Object[] {"import-dicom", scans, "--out", out}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        Map<String, String> environment = Map.of("SLICEWISE_DCM2NIIX", file.toString());
        return CommandLineRun.in(new Surroundings(Optional.empty(), environment, false), arguments);
    }

    @Test
    void printsVolumesAndWhatWasRefused() throws IOException {
        CommandLineRun run = run(GOOD);
        List<String> lines = run.expectOk().lines().toList();
        assertTrue(lines.get(0).startsWith("case "), run::out);
        assertTrue(
                lines.get(1).matches("s007-mr-[0-9a-f]{12} +MR +4 +1.000x1.000x2.000 +RAS +p-[0-9a-f]{10} +2 .*"),
                run::out);
        assertTrue(lines.get(4).contains("segimage2itkimage"), run::out);
        assertTrue(run.err().contains("Volumes in " + out + ": 1 (0 unchanged"), run::err);
        assertTrue(run("exit 1").err().contains("Volumes in " + out + ": 1 (1 unchanged"));
        assertTrue(run(GOOD, "--overwrite").err().contains("Volumes in " + out + ": 1 (0 unchanged"));
    }

    @Test
    void tellsProgramsAndTablesTheSame() throws IOException {
        Path csv = folder.resolve("tables/series.csv");
        JsonNode json = Fixtures.json(
                run(GOOD, "--json", "--csv", csv, "--patient-id", "keep").expectOk());
        JsonNode volume = json.at("/volumes/0");
        assertEquals(
                "1.2.3 x 7",
                "%s %s %d"
                        .formatted(
                                volume.get("series").asText(),
                                volume.get("patient").asText(),
                                volume.get("number").asInt()));
        assertEquals("\"made up\", really", volume.at("/warnings/0").asText());
        assertTrue(Files.isRegularFile(Path.of(volume.get("image").asText())));
        List<List<String>> rows =
                Files.readAllLines(csv).stream().map(Csv::fields).toList();
        assertEquals(3, rows.size());
        rows.forEach(row -> assertEquals(rows.get(0).size(), row.size(), row::toString));
        assertEquals(volume.get("case").asText(), rows.get(1).get(0));
        assertEquals(
                json.at("/refused/0/because").asText(),
                rows.get(2).get(rows.get(0).indexOf("refused_because")));
        assertEquals(
                scans.resolve("b/1").toString(), rows.get(2).get(rows.get(0).indexOf("source")));
    }

    @Test
    void withoutAVolumeItFailsAndSaysWhy() throws IOException {
        CommandLineRun run = run("echo 'Error: no memory'; exit 7");
        assertEquals(Exit.FAILED, run.code());
        assertTrue(run.out().contains("dcm2niix ended with code 7: no memory"), run::out);
    }

    @Test
    void saysHowToInstallDcm2niixAndWritesNothing() {
        String line = CommandLineRun.of("import-dicom", scans, "--out", out).expectOneLine(1);
        assertTrue(line.contains("apt-get install dcm2niix") && line.contains("SLICEWISE_DCM2NIIX"), line);
        assertFalse(Files.exists(out));
    }

    @Test
    void refusesWrongValues() throws IOException {
        assertTrue(run(GOOD, "--patient-id", "all").expectOneLine(2).contains("known are [pseudonym, keep, none]"));
        assertTrue(run(GOOD, "--time-limit", 0).expectOneLine(2).contains("at least 1 minute"));
        assertTrue(run(GOOD, "--time-limit", 10081).expectOneLine(2).contains("at most 10080 minutes (a week)"));
        assertTrue(run(GOOD, "--time-limit", Integer.MAX_VALUE).expectOneLine(2).contains("but is 2147483647."));
        assertTrue(CommandLineRun.of("import-dicom", scans, "--out", folder.resolve("volume.nii"))
                .expectOneLine(1)
                .contains("must be a folder"));
    }
}
