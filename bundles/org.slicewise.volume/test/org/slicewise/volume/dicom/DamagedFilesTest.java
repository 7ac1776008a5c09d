// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.Volume;

/** Which files are left out where dcm2niix gives up: a shell script stands for it, six files for a series. */
class DamagedFilesTest {

    /** Makes a volume of all files that there are. */
    private static final String CONVERT =
            """
            cp "$(dirname "$0")/volume.nii" out/1.2.3.nii
            echo '{"SeriesInstanceUID": "1.2.3"}' > out/1.2.3.json
            echo "Convert $(ls in | wc -l) DICOM as out/1.2.3 (2x3x4x1)"
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void sixFiles() throws IOException {
        for (int number = 0; number < 6; number++) {
            DicomFile.slice("1.2.3", number).write(file(number));
        }
        Grid grid = new Grid(new Extent(2, 3, 4), Affine.scaling(new Spacing(1, 1, 2)));
        Files.createDirectories(folder.resolve("bin"));
        Volume.of(grid, new float[24]).write(folder.resolve("bin/volume.nii"));
    }

    private Path file(int number) {
        return folder.resolve("in/" + number + ".dcm");
    }

    private DicomImportResult run(String commands) throws IOException {
        Dcm2niix tool = FakeProgram.converting(folder.resolve("bin/dcm2niix"), commands);
        return new DicomImport(
                        folder.resolve("in"),
                        folder.resolve("out"),
                        tool,
                        PatientIds.PSEUDONYM,
                        Duration.ofSeconds(90),
                        true)
                .run(ImportMonitor.SILENT);
    }

    @Test
    void nothingIsLeftOfACallWhenTheNextOneBegins() throws IOException {
        Path counts = folder.resolve("counts");
        DicomImportResult result = run("ls .. | wc -l >> \"" + counts + "\"\n"
                + "[ $(ls in | wc -l) -gt 2 ] && { echo 'Error: damaged: in/0000000'; exit 1; }\n" + CONVERT);
        assertEquals(2, result.volumes().get(0).facts().files());
        assertEquals(4, result.refused().size());
        assertEquals(
                List.of("1", "1", "1", "1", "1"),
                Files.readAllLines(counts).stream().map(String::strip).toList());
    }

    private static String sources(DicomImportResult result) {
        return String.join(
                " ",
                result.refused().stream()
                        .map(one -> Path.of(one.source()).getFileName().toString())
                        .toList());
    }

    private static void assertEveryFileIsInAVolumeOrRefused(DicomImportResult result) {
        int converted =
                result.volumes().stream().mapToInt(made -> made.facts().files()).sum();
        assertEquals(
                6,
                converted
                        + result.refused().stream()
                                .mapToInt(RefusedDicom::files)
                                .sum());
    }

    @Test
    void aFileOfAWarningStaysWhereAnErrorNamesAnother() throws IOException {
        DicomImportResult result = run("if [ -e in/0000005 ]; then echo 'Warning: odd spacing: in/0000001';"
                + " echo 'Error: cannot decode in/0000003'; echo 'Warning: odd spacing: in/0000004'; exit 1; fi\n"
                + CONVERT);
        assertEquals("3.dcm", sources(result));
        assertEveryFileIsInAVolumeOrRefused(result);
    }

    @Test
    void withoutAnErrorTheFileOfTheLastWarningIsLeftOutHoweverManyThereAre() throws IOException {
        DicomImportResult result = run("if [ -e in/0000005 ]; then for i in $(seq 60); do"
                + " echo \"Warning: odd spacing $i: in/0000001\"; done; echo 'Warning: too short: in/0000004'; exit 1; fi\n"
                + CONVERT);
        assertEquals("4.dcm", sources(result));
        assertEquals(
                "dcm2niix cannot read it: too short: " + file(4),
                result.refused().get(0).reason());
        assertEveryFileIsInAVolumeOrRefused(result);
    }

    @Test
    void filesThatItPassesOverWithoutAWordAreRefused() throws IOException {
        DicomImportResult result = run("rm in/0000002 in/0000003\n" + CONVERT);
        assertEquals("in", sources(result));
        assertEquals(2, result.refused().get(0).files());
        assertEveryFileIsInAVolumeOrRefused(result);
    }
}
