// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Volume;

/** What the real dcm2niix makes of series that are written here. */
class RealConversionTest {

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void folders() {
        in = folder.resolve("-in 'a' \"$(x)\" ü");
        out = folder.resolve("out `y` %s é");
    }

    private DicomImport what(PatientIds patients) {
        return new DicomImport(in, out, RealDcm2niix.required(), patients, Duration.ofMinutes(2), false);
    }

    private DicomImportResult run() throws IOException {
        return what(PatientIds.PSEUDONYM).run(ImportMonitor.SILENT);
    }

    private static ImportedVolume only(DicomImportResult result) {
        assertEquals(1, result.volumes().size(), result::toString);
        return result.volumes().get(0);
    }

    @Test
    void aSeriesBecomesAVolumeWithItsVoxelsPlaceAndFacts() throws IOException {
        DicomFile.series(in.resolve("-o"), "1.2.3.4", 1, 6);
        DicomImportResult result = run();
        ImportedVolume made = only(result);
        assertEquals(List.of(), result.refused());
        SeriesFacts facts = made.facts();
        assertTrue(facts.name().matches("s003-t1-axial-[0-9a-f]{12}"), facts.name());
        assertEquals(out.resolve(facts.name() + ".nii.gz"), made.file());
        assertEquals(
                "1.2.3.4 1.2.9 CT 3 2.5 6",
                "%s %s %s %d %s %d"
                        .formatted(
                                facts.series(),
                                facts.study(),
                                facts.modality(),
                                facts.number().orElseThrow(),
                                facts.sliceThickness().orElseThrow(),
                                facts.files()));
        Volume volume = Volume.read(made.file());
        assertEquals(new Extent(12, 16, 6), volume.grid().extent());
        assertEquals("LAS", volume.grid().orientation());
        for (int z = 0; z < 6; z++) {
            for (int y = 0; y < 16; y++) {
                for (int x = 0; x < 12; x++) {
                    assertEquals(DicomFile.value(z + 1, x, 15 - y), volume.at(0, x, y, z));
                }
            }
        }
    }

    @Test
    void neitherNameNorCommentNorIdIsCopied() throws IOException {
        DicomFile.series(in, "1.2.3.4", 1, 3);
        String pseudonym = only(run()).facts().patient();
        assertTrue(pseudonym.matches("p-[0-9a-f]{10}"), pseudonym);
        try (var files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(content(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("Jane") || text.contains("JANE") || text.contains("MRN"), file.toString());
            }
        }
        assertEquals(
                "MRN 12/3",
                only(what(PatientIds.KEEP).run(ImportMonitor.SILENT)).facts().patient());
        assertEquals(
                "",
                only(what(PatientIds.NONE).run(ImportMonitor.SILENT)).facts().patient());
    }

    private static byte[] content(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    @Test
    void halvesOfASeriesInTwoFoldersBecomeOneVolume() throws IOException {
        DicomFile.series(in.resolve("a"), "1.2.3.4", 1, 3);
        DicomFile.series(in.resolve("b"), "1.2.3.4", 4, 6);
        DicomFile.series(in.resolve("c"), "1.2.3.5", 1, 3);
        List<ImportedVolume> volumes = run().volumes();
        assertEquals(
                List.of(6, 3), volumes.stream().map(v -> v.grid().axialSlices()).toList());
        List<ImportedVolume> again = run().volumes();
        assertTrue(again.stream().allMatch(ImportedVolume::unchanged));
        assertEquals(
                volumes.stream().map(ImportedVolume::facts).toList(),
                again.stream().map(ImportedVolume::facts).toList());
    }

    @Test
    void aFolderThatComesLaterWithMoreOfASeriesIsJoined() throws IOException {
        DicomFile.series(in.resolve("a"), "1.2.3.4", 1, 3);
        assertEquals(3, only(run()).grid().axialSlices());
        DicomFile.series(in.resolve("b"), "1.2.3.4", 4, 5);
        ImportedVolume whole = only(run());
        assertEquals(5, whole.grid().axialSlices());
        assertFalse(whole.unchanged());
        assertTrue(only(run()).unchanged());
    }

    @Test
    void ofATiltedGantryTheResampledVolumeIsTaken() throws IOException {
        for (int number = 1; number <= 6; number++) {
            DicomFile.slice("1.2.3.4", number).tilted(15).write(in.resolve(number + ".dcm"));
        }
        DicomImportResult result = run();
        assertTrue(only(result).facts().part().startsWith("tilt"), result::toString);
        assertTrue(only(result).facts().warnings().get(0).contains("tilted"), result::toString);
        assertEquals(1, result.refused().size());
        assertTrue(result.refused().get(0).reason().startsWith("Left out: its slices are tilted"), result::toString);
    }

    @Test
    void aMissingSliceIsWarnedOf() throws IOException {
        DicomFile.series(in, "1.2.3.4", 1, 6);
        Files.delete(in.resolve("3.dcm"));
        SeriesFacts facts = only(run()).facts();
        assertTrue(facts.part().startsWith("eq"), facts::toString);
        assertTrue(facts.warnings().toString().contains("Missing images? Expected 5"), facts::toString);
    }

    @Test
    void echoesAreVolumesOfTheirOwn() throws IOException {
        for (int echo = 1; echo <= 2; echo++) {
            for (int number = 1; number <= 4; number++) {
                DicomFile.slice("1.2.3.4", number)
                        .text(0x00080060, "CS", "MR")
                        .text(0x00180081, "DS", String.valueOf(10 * echo))
                        .text(0x00180086, "IS", String.valueOf(echo))
                        .write(in.resolve("e" + echo + "-" + number));
            }
        }
        List<ImportedVolume> volumes = run().volumes();
        assertEquals(
                List.of("e1", "e2"), volumes.stream().map(v -> v.facts().part()).toList());
        assertEquals(2, volumes.stream().map(v -> v.facts().name()).distinct().count());
    }

    @Test
    void aTruncatedFileIsRefusedAndTheOthersAreConverted() throws IOException {
        DicomFile.series(in, "1.2.3.4", 1, 6);
        Path damaged = in.resolve("6.dcm");
        Files.write(damaged, Arrays.copyOf(Files.readAllBytes(damaged), 1000));
        DicomImportResult result = run();
        assertEquals(5, only(result).grid().axialSlices());
        assertEquals(damaged.toString(), result.refused().get(0).source());
        assertTrue(result.refused().get(0).reason().contains("File not large enough"), result::toString);
    }

    @Test
    void aFileThatEndsInItsHeaderIsRefusedThoughDcm2niixSaysNothing() throws IOException {
        DicomFile.series(in, "1.2.3.4", 1, 6);
        Path damaged = in.resolve("6.dcm");
        Files.write(damaged, Arrays.copyOf(Files.readAllBytes(damaged), 300));
        DicomImportResult result = run();
        assertEquals(5, only(result).facts().files());
        assertEquals(1, result.refused().size(), result::toString);
        assertEquals(1, result.refused().get(0).files());
    }

    @Test
    void filesWithoutPreambleAreLeftToDcm2niix() throws IOException {
        Files.createDirectories(in);
        for (int number = 1; number <= 3; number++) {
            Files.write(
                    in.resolve("old" + number),
                    DicomFile.slice("1.2.3.4", number).implicitData());
        }
        Files.writeString(in.resolve("README"), "not DICOM");
        DicomImportResult result = run();
        assertEquals(3, only(result).facts().files());
        assertEquals(List.of(), result.refused());
    }

    @Test
    void aCopyOfASeriesInAnotherFolderIsTheSameSeries() throws IOException {
        DicomFile.series(in.resolve("a"), "1.2.3.4", 1, 4);
        DicomFile.series(in.resolve("copy of a"), "1.2.3.4", 1, 4);
        ImportedVolume made = only(run());
        assertEquals(4, made.grid().axialSlices());
        assertTrue(made.facts().warnings().toString().contains("DUPLICATES REMOVED"), made::toString);
    }

    @Test
    void aSeriesFromElsewhereIsNeverOverwritten() throws IOException {
        DicomFile.series(in, "1.2.3.4", 1, 4);
        ImportedVolume before = only(run());
        in = folder.resolve("elsewhere");
        DicomFile.series(in, "1.2.3.4", 5, 6);
        DicomImportResult result = run();
        assertEquals(List.of(), result.volumes());
        assertTrue(result.refused().get(0).reason().startsWith("Series of it were imported to"), result::toString);
        assertEquals(4, Volume.read(before.file()).grid().axialSlices());
    }

    @Test
    void aLocalizerIsMarked() throws IOException {
        DicomFile.slice("1.2.3.4", 1)
                .text(0x00080008, "CS", "ORIGINAL\\PRIMARY\\LOCALIZER")
                .write(in.resolve("1"));
        assertTrue(only(run()).facts().warnings().contains("it is a localizer"));
    }
}
