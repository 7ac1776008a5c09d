// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.Volume;

/**
 * Imports of a part of what was imported before, and imports that end before their end. A shell script stands for
 * dcm2niix: it takes the series from the files' names, {@code SERIES-NUMBER.dcm}.
 */
class ImportInPartsTest {

    private static final String CONVERT =
            """
            echo call >> "$(dirname "$0")/calls"
            for f in in/*; do basename "$(readlink "$f")" | sed 's/-.*//'; done | sort | uniq -c | while read n uid; do
              cp "$(dirname "$0")/volume.nii" out/$uid.nii
              echo "{\\"SeriesInstanceUID\\": \\"$uid\\"}" > out/$uid.json
              echo "Convert $n DICOM as out/$uid (2x3x4x1)"
            done
            """;

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void aVolume() throws IOException {
        in = folder.resolve("in");
        out = folder.resolve("out");
        Grid grid = new Grid(new Extent(2, 3, 4), Affine.scaling(new Spacing(1, 1, 2)));
        Files.createDirectories(folder.resolve("bin"));
        Volume.of(grid, new float[24]).write(folder.resolve("bin/volume.nii"));
    }

    private static void slices(Path folder, String series, int first, int last) throws IOException {
        for (int number = first; number <= last; number++) {
            DicomFile.slice(series, number).write(folder.resolve(series + "-" + number + ".dcm"));
        }
    }

    private DicomImport what(Path from, boolean overwrite) throws IOException {
        Dcm2niix tool = FakeProgram.converting(folder.resolve("bin/dcm2niix"), CONVERT);
        return new DicomImport(from, out, tool, PatientIds.PSEUDONYM, Duration.ofSeconds(90), overwrite);
    }

    private DicomImportResult run(Path from) throws IOException {
        return what(from, false).run(ImportMonitor.SILENT);
    }

    /** The number of files of each series. */
    private static Map<String, Integer> files(DicomImportResult result) {
        Map<String, Integer> files = new TreeMap<>();
        result.volumes()
                .forEach(made -> files.put(made.facts().series(), made.facts().files()));
        return files;
    }

    private long calls() throws IOException {
        return Files.readAllLines(folder.resolve("bin/calls")).size();
    }

    private List<String> visible() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static boolean allUnchanged(DicomImportResult result) {
        return result.volumes().stream().allMatch(ImportedVolume::unchanged);
    }

    /** Series 1.1 in the folders a and b, 1.2 in b alone. */
    private void twoFoldersThatShareASeries() throws IOException {
        slices(in.resolve("a"), "1.1", 1, 2);
        slices(in.resolve("b"), "1.1", 3, 4);
        slices(in.resolve("b"), "1.2", 1, 3);
    }

    @Test
    void importAboveThenBelow() throws IOException {
        twoFoldersThatShareASeries();
        assertEquals(Map.of("1.1", 4, "1.2", 3), files(run(in)));
        List<String> before = visible();
        for (String part : List.of("a", "b")) {
            DicomImportResult below = run(in.resolve(part));
            assertEquals(List.of(), below.volumes());
            assertEquals(1, below.refused().size(), below::toString);
            String other = in.resolve(part.equals("a") ? "b" : "a").toString();
            String reason = below.refused().get(0).reason();
            assertTrue(reason.startsWith("Series of it were imported to " + out + " from " + other), reason);
        }
        assertEquals(before, visible());
        assertTrue(allUnchanged(run(in)));
        assertEquals(Map.of("1.1", 4, "1.2", 3), files(run(in)));
    }

    @Test
    void importBelowThenAbove() throws IOException {
        twoFoldersThatShareASeries();
        assertEquals(Map.of("1.1", 2), files(run(in.resolve("a"))));
        assertEquals(Map.of("1.1", 4, "1.2", 3), files(run(in)));
        assertEquals(2, visible().size());
    }

    @Test
    void whatSharesASeriesWithARefusedFolderIsRefusedWithIt() throws IOException {
        twoFoldersThatShareASeries();
        slices(in.resolve("c"), "1.5", 1, 1);
        run(in);
        Path other = folder.resolve("other");
        slices(other.resolve("a"), "1.2", 9, 9);
        slices(other.resolve("a"), "1.4", 1, 2);
        slices(other.resolve("b"), "1.4", 3, 4);
        slices(other.resolve("c"), "1.6", 1, 1);
        DicomImportResult result = run(other);
        assertEquals(Map.of("1.6", 1), files(result), "half of 1.4 is no volume");
        assertEquals(1, result.refused().size());
        assertEquals(5, result.refused().get(0).files());
        assertTrue(allUnchanged(run(in)));
        assertEquals(4, visible().size());
    }

    @Test
    void whatIsNewInAPartOfAnImportIsTaken() throws IOException {
        twoFoldersThatShareASeries();
        run(in);
        Files.delete(in.resolve("a/1.1-1.dcm"));
        Files.delete(in.resolve("a/1.1-2.dcm"));
        slices(in.resolve("a"), "1.3", 1, 1);
        assertEquals(Map.of("1.3", 1), files(run(in.resolve("a"))));
        assertEquals(3, visible().size());
        assertEquals(Map.of("1.1", 2, "1.2", 3, "1.3", 1), files(run(in)));
        assertEquals(3, visible().size());
    }

    @Test
    void aFolderThatIsEmptyNowStandsInTheWayOfNothing() throws IOException {
        twoFoldersThatShareASeries();
        run(in);
        try (Stream<Path> files = Files.list(in.resolve("b"))) {
            for (Path file : files.toList()) {
                Files.move(file, in.resolve("a").resolve(file.getFileName()));
            }
        }
        assertEquals(Map.of("1.1", 4, "1.2", 3), files(run(in)));
    }

    @Test
    void aCopyFromElsewhereIsRefusedWhicheverOfItsFoldersIsStillThere() throws IOException {
        twoFoldersThatShareASeries();
        run(in);
        Path gone = Files.move(in.resolve("a"), folder.resolve("elsewhere"));
        DicomImportResult copy = run(gone);
        assertEquals(List.of(), copy.volumes());
        assertTrue(copy.refused().get(0).reason().contains(" from " + in.resolve("b") + " before"), copy::toString);
        assertEquals(2, visible().size());
    }

    /** Ends the import before the folder of this number is converted. */
    private void cancelBefore(int number, boolean overwrite) throws IOException {
        DicomImport what = what(in, overwrite);
        boolean[] now = new boolean[1];
        assertThrows(
                CancellationException.class,
                () -> what.run(new ImportMonitor() {
                    @Override
                    public void progress(int done, int of, String path) {
                        now[0] = of > 0 && done == number;
                    }

                    @Override
                    public boolean isCancelled() {
                        return now[0];
                    }
                }));
    }

    @Test
    void halfOfASeriesIsNeverAVolumeWhateverEndsTheImport() throws IOException {
        twoFoldersThatShareASeries();
        for (int before : List.of(0, 1, 2)) {
            cancelBefore(before, false);
            assertEquals(List.of(), visible(), "ended before folder " + before);
        }
        assertEquals(Map.of("1.1", 4, "1.2", 3), files(run(in)));
        assertEquals(3, calls());
    }

    @Test
    void whatWasConvertedBeforeTheEndIsTakenUp() throws IOException {
        slices(in.resolve("a"), "1.1", 1, 2);
        slices(in.resolve("b"), "1.2", 1, 3);
        slices(in.resolve("c"), "1.3", 1, 1);
        cancelBefore(2, false);
        assertEquals(2, calls());
        slices(in.resolve("b"), "1.2", 4, 4);
        DicomImportResult result = run(in);
        assertEquals(Map.of("1.1", 2, "1.2", 4, "1.3", 1), files(result));
        assertEquals(4, calls(), "a was taken up, b has changed, c was not reached");
        assertEquals(3, visible().size());
        try (Stream<Path> left = Files.list(out.resolve(".dicom-import"))) {
            assertEquals(
                    List.of("lock", "records"),
                    left.map(each -> each.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void whoOverwritesTakesUpNothing() throws IOException {
        slices(in.resolve("a"), "1.1", 1, 2);
        slices(in.resolve("b"), "1.2", 1, 3);
        cancelBefore(1, false);
        assertEquals(2, what(in, true).run(ImportMonitor.SILENT).volumes().size());
        assertEquals(3, calls());
    }
}
