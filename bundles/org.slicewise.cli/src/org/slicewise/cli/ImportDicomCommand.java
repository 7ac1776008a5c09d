// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.slicewise.volume.dicom.DicomImport;
import org.slicewise.volume.dicom.DicomImportResult;
import org.slicewise.volume.dicom.ImportMonitor;
import org.slicewise.volume.dicom.ImportedVolume;
import org.slicewise.volume.dicom.PatientIds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slicewise import-dicom}: a folder of DICOM files becomes a folder of NIfTI volumes. */
@Command(
        name = "import-dicom",
        description = "Convert all DICOM series below a folder to NIfTI files, by dcm2niix.",
        footerHeading = "%nOutput:%n",
        footer = {
            "One DIR/NAME.nii.gz for each volume, and a table of volumes and of what was refused, with reasons. "
                    + "NAME is made of number and description of the series and of digits that stand for it: it is "
                    + "the same each time. The volumes appear when all folders are converted, because a series may be in "
                    + "several. What has not changed since an earlier import is kept; DIR/.dicom-import knows it by the "
                    + "paths, sizes and times of its files. A folder with a series that was imported to DIR from a folder "
                    + "that is not below FOLDER is refused as long as that one is there.",
            "Kept of the DICOM files: voxels and their place; Study and Series Instance UID, number, description, "
                    + "modality and slice thickness of the series; the patient's id as --patient-id says. Names, "
                    + "birth dates, times and comments are not. A description or a path may still name a person."
        },
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {
            "0:at least one volume is there; the table says what was refused",
            "1:there is no volume, or the work failed; nothing half-written stays",
            Exit.USAGE_TEXT,
            "130:cancelled with Ctrl-C; what was converted by then is kept in DIR/.dicom-import, and the next import goes on"
        })
final class ImportDicomCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "The folder with the DICOM files, searched with all below it.")
    private Path folder;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the NIfTI files.")
    private Path out;

    @Option(
            names = "--patient-id",
            paramLabel = "CHOICE",
            defaultValue = "pseudonym",
            completionCandidates = Choices.class,
            description = "What becomes of the patient's id, which keeps a patient's series together: "
                    + "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, a hash of the id: equal ids stay equal, but "
                    + "who knows the possible ids can try them).")
    private String patientId;

    @Mixin
    private Dcm2niixOption dcm2niix;

    @Option(
            names = "--time-limit",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description = "Time for one folder (default: ${DEFAULT-VALUE} minutes; at most 10080, a week).")
    private int minutes;

    @Option(names = "--overwrite", description = "Convert again what has not changed since an earlier import.")
    private boolean overwrite;

    @Option(names = "--csv", paramLabel = "CSV", description = "Also write the table to this file.")
    private Path csv;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    private final Surroundings surroundings;

    ImportDicomCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        PatientIds patients = Usage.value(spec, "--patient-id", () -> PatientIds.named(patientId));
        OutputFile table = csv == null ? null : OutputFile.file(csv);
        Path target = OutputFile.folder(out).path();
        if (minutes < 1) {
            throw Usage.wrong(spec, "--time-limit must be at least 1 minute, but is %d.".formatted(minutes));
        }
        if (minutes > DicomImport.LONGEST_LIMIT.toMinutes()) {
            throw Usage.wrong(
                    spec,
                    "--time-limit must be at most %d minutes (a week), but is %d."
                            .formatted(DicomImport.LONGEST_LIMIT.toMinutes(), minutes));
        }
        Duration limit = Duration.ofMinutes(minutes);
        DicomImport work = new DicomImport(folder, target, dcm2niix.find(surroundings), patients, limit, overwrite);
        return Cancellation.guard(
                spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> run(work, table, cancellation));
    }

    private int run(DicomImport work, OutputFile table, Cancellation cancellation) throws IOException {
        DicomImportResult result;
        try (Progress progress = surroundings.progress(spec, "folder")) {
            result = work.run(new Monitor(progress, cancellation));
        }
        DicomImportReport report = new DicomImportReport(result);
        if (table != null) {
            table.write(report.csv());
        }
        PrintWriter printed = spec.commandLine().getOut();
        printed.print(json ? report.json() + "\n" : report.text());
        printed.flush();
        summarize(result);
        return result.volumes().isEmpty() ? Exit.FAILED : Exit.OK;
    }

    private void summarize(DicomImportResult result) {
        PrintWriter err = spec.commandLine().getErr();
        long unchanged =
                result.volumes().stream().filter(ImportedVolume::unchanged).count();
        err.printf(
                "Volumes in %s: %d (%d unchanged since an earlier import); refused: %d.%n",
                out, result.volumes().size(), unchanged, result.refused().size());
        err.flush();
    }

    /** The names of the choices, for the help. */
    static final class Choices extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Choices() {
            super(PatientIds.names());
        }
    }

    /** Shows each folder and asks whether to go on. */
    private record Monitor(Progress progress, Cancellation cancellation) implements ImportMonitor {
        @Override
        public void progress(int done, int of, String what) {
            if (of > 0) {
                progress.at(done, of, what);
            }
        }

        @Override
        public boolean isCancelled() {
            return cancellation.isAsked();
        }
    }
}
