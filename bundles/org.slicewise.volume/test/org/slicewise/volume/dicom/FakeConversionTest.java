// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
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

/** How an import takes what a program may do instead of what it should: shell scripts stand for dcm2niix. */
class FakeConversionTest {

    private static final String VOLUME = "cp \"$(dirname \"$0\")/volume.nii\" out/1.2.3.nii\n";
    private static final String SIDECAR = "echo '{\"SeriesInstanceUID\": \"1.2.3\"}' > out/1.2.3.json\n";
    private static final String PRINTED = "echo 'Convert 1 DICOM as out/1.2.3 (2x3x4x1)'\n";

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void aFile() throws IOException {
        in = folder.resolve("in");
        out = folder.resolve("out");
        DicomFile.slice("1.2.3", 1).write(in.resolve("1.dcm"));
        Grid grid = new Grid(new Extent(2, 3, 4), Affine.scaling(new Spacing(1, 1, 2)));
        Files.createDirectories(folder.resolve("bin"));
        Volume.of(grid, new float[24]).write(folder.resolve("bin/volume.nii"));
    }

    private DicomImport doing(String commands, Duration limit) throws IOException {
        Dcm2niix tool = FakeProgram.converting(folder.resolve("bin/dcm2niix"), commands);
        return new DicomImport(in, out, tool, PatientIds.PSEUDONYM, limit, false);
    }

    private DicomImportResult run(String commands) throws IOException {
        return doing(commands, Duration.ofSeconds(90)).run(ImportMonitor.SILENT);
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            List<String> left = files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .toList();
            assertEquals(List.of(".dicom-import/lock"), left);
        }
    }

    @Test
    void whatWentWellIsPublishedOnceAndKnownAgain() throws IOException {
        ImportedVolume made = run(VOLUME + SIDECAR + PRINTED).volumes().get(0);
        assertEquals(new Extent(2, 3, 4), made.grid().extent());
        assertFalse(made.unchanged());
        assertTrue(run("exit 1").volumes().get(0).unchanged());
        Files.write(made.file(), new byte[10]);
        assertFalse(run(VOLUME + SIDECAR + PRINTED).volumes().get(0).unchanged());
    }

    @Test
    void aFailureIsARowWithItsReasonAndIsTriedAgain() throws IOException {
        DicomImportResult result = run("echo 'Error: no memory for the image'; exit 7");
        assertEquals(List.of(), result.volumes());
        assertEquals(
                new RefusedDicom(in.toString(), 1, "dcm2niix ended with code 7: no memory for the image"),
                result.refused().get(0));
        assertNothingIsLeft();
        assertEquals(1, run(VOLUME + SIDECAR).volumes().size());
    }

    @Test
    void aVolumeOfAProgramThatCrashesIsNotTaken() throws IOException {
        DicomImportResult result = run(VOLUME + "kill -SEGV $$");
        assertEquals(0, result.volumes().size());
        assertTrue(result.refused().get(0).reason().startsWith("dcm2niix ended with code 139"), result::toString);
        assertNothingIsLeft();
    }

    @Test
    void nothingMadeIsARowToo() throws IOException {
        assertEquals(
                "dcm2niix made no volume of it: Found 1 DICOM file(s)",
                run("echo 'Found 1 DICOM file(s)'").refused().get(0).reason());
    }

    @Test
    void garbageIsRefusedAndASidecarOfGarbageIsAWarning() throws IOException {
        DicomImportResult garbage = run("head -c 5000 /dev/zero > out/1.2.3.nii; echo '[[[[' > out/1.2.3.json");
        assertEquals(0, garbage.volumes().size());
        assertTrue(garbage.refused().get(0).reason().startsWith("What dcm2niix made of it is no volume: "));
        SeriesFacts facts =
                run(VOLUME + "echo '{' > out/1.2.3.json").volumes().get(0).facts();
        assertEquals("", facts.series());
        assertTrue(facts.warnings().get(0).startsWith("the sidecar of dcm2niix cannot be read"), facts::toString);
    }

    @Test
    void outputWithoutEndIsDrainedInBoundedMemory() throws IOException {
        String endless = "head -c 50000000 /dev/zero | tr '\\0' 'x'\nyes 'Warning: again' | head -n 200000\n";
        SeriesFacts facts =
                run(endless + VOLUME + SIDECAR + PRINTED).volumes().get(0).facts();
        assertEquals(List.of("again"), facts.warnings());
    }

    @Test
    void aProgramThatHangsIsEndedWithItsChildrenWhenCancelled() throws Exception {
        Path child = folder.resolve("child");
        DicomImport hanging = doing("sleep 600 & echo $! > \"" + child + "\"; wait", Duration.ofMinutes(10));
        ImportMonitor cancelling = new ImportMonitor() {
            @Override
            public void progress(int done, int of, String what) {}

            @Override
            public boolean isCancelled() {
                return Files.exists(child);
            }
        };
        assertThrows(CancellationException.class, () -> hanging.run(cancelling));
        assertIsGone(child);
        assertNothingIsLeft();
    }

    /** The process whose number is in a file is gone by now. */
    private static void assertIsGone(Path number) throws IOException {
        assertFalse(isRunning(Long.parseLong(Files.readString(number).strip())));
    }

    private static boolean isRunning(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    void theTimeLimitIsAWeekAtMost() throws IOException {
        doing("exit 1", DicomImport.LONGEST_LIMIT).run(ImportMonitor.SILENT);
        assertEquals(
                "The time limit must be at most 10080 minutes (a week), but is PT168H1M.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> doing("exit 1", DicomImport.LONGEST_LIMIT.plusMinutes(1)))
                        .getMessage());
    }

    @Test
    void aProgramThatTakesTooLongIsStopped() throws IOException {
        DicomImportResult result = doing("sleep 600", Duration.ofMillis(200)).run(ImportMonitor.SILENT);
        assertTrue(result.refused().get(0).reason().startsWith("dcm2niix was stopped after"), result::toString);
        assertNothingIsLeft();
    }

    @Test
    void whatAKilledImportLeftIsRemoved() throws IOException {
        Path left = out.resolve(".dicom-import/scratch/call0/out/half.nii");
        Files.createDirectories(left.getParent());
        Files.write(left, new byte[10]);
        run("exit 1");
        assertNothingIsLeft();
    }

    @Test
    void twoImportsNeverWriteToOneFolder() throws IOException {
        Files.createDirectories(out.resolve(".dicom-import"));
        try (FileChannel other = FileChannel.open(
                out.resolve(".dicom-import/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertTrue(other.tryLock().isValid());
            assertTrue(assertThrows(DicomImportException.class, () -> run("exit 1"))
                    .getMessage()
                    .startsWith("Another import is writing to " + out));
        }
    }

    @Test
    void aRecordThatWasTamperedWithNamesNoFileElsewhere() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious.nii.gz"), "kept");
        ImportedVolume made = run(VOLUME + SIDECAR + PRINTED).volumes().get(0);
        try (Stream<Path> records = Files.list(out.resolve(".dicom-import/records"))) {
            Path record = records.findFirst().orElseThrow();
            Files.writeString(
                    record, Files.readString(record).replace(made.facts().name(), "../precious"));
        }
        assertEquals(1, run(VOLUME + SIDECAR + PRINTED).volumes().size());
        assertEquals("kept", Files.readString(precious));
    }

    @Test
    void halvesOfASeriesThatCannotBeConvertedTogetherAreNoVolumes() throws IOException {
        DicomFile.slice("1.2.3", 2).write(in.resolve("b/2.dcm"));
        DicomImportResult result = run("[ -e in/0000001 ] && exit 7\n" + VOLUME + SIDECAR);
        assertEquals(List.of(), result.volumes());
        assertEquals(1, result.refused().size());
        assertEquals(2, result.refused().get(0).files());
        assertNothingIsLeft();
    }

    @Test
    void aFolderThatWasMovedIsConvertedAgain() throws IOException {
        assertEquals(1, run(VOLUME + SIDECAR).volumes().size());
        in = Files.move(in, folder.resolve("moved"));
        DicomImportResult result = run(VOLUME + SIDECAR);
        assertEquals(1, result.volumes().size(), result::toString);
        assertFalse(result.volumes().get(0).unchanged());
    }

    @Test
    void whereEveryCallNamesADamagedFileTheRestIsRefusedToo() throws IOException {
        for (int number = 2; number <= 30; number++) {
            DicomFile.slice("1.2.3", number).write(in.resolve(number + ".dcm"));
        }
        DicomImportResult result = run("echo 'Warning: damaged: in/0000000'; exit 1");
        assertEquals(21, result.refused().size());
        assertEquals(30, result.refused().stream().mapToInt(RefusedDicom::files).sum());
    }

    @Test
    void foldersWithoutDicomAreRefused() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(empty.resolve("README"), "nothing here");
        Dcm2niix tool = FakeProgram.converting(folder.resolve("bin/dcm2niix"), "exit 1");
        for (Path wrong : List.of(empty, folder.resolve("none"))) {
            DicomImport what = new DicomImport(wrong, out, tool, PatientIds.NONE, Duration.ofSeconds(9), false);
            assertTrue(assertThrows(DicomImportException.class, () -> what.run(ImportMonitor.SILENT))
                    .getMessage()
                    .contains(wrong.toString()));
        }
        assertFalse(Files.exists(out));
    }
}
