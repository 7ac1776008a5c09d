// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.slicewise.volume.Volume;
import org.slicewise.volume.dicom.DicomImportResult;
import org.slicewise.volume.dicom.ImportMonitor;
import org.slicewise.volume.dicom.ImportedVolume;
import org.slicewise.volume.dicom.RefusedDicom;

/** Converts the DICOM series of a folder, by dcm2niix. */
final class DicomImporterNodeModel extends SettingsNodeModel<DicomImporterSettings.Values> {

    DicomImporterNodeModel() {
        super(
                new PortType[0],
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE},
                DicomImporterSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        DicomImporterSettings.Values values = values();
        if (values.folder().isEmpty()) {
            throw new InvalidSettingsException("\"Folder\" is empty; set it to the folder with the DICOM files.");
        }
        boolean kept = values.output().isEmpty();
        return new PortObjectSpec[] {
            DicomTables.cases(kept ? VolumeStoreCell.TYPE : VolumeFileCell.TYPE), DicomTables.refused()
        };
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        DicomImporterSettings.Values values = values();
        try {
            return values.output().isPresent() ? intoFolder(values, exec) : intoWorkflow(values, exec);
        } catch (CancellationException e) {
            throw new CanceledExecutionException();
        }
    }

    private PortObject[] intoFolder(DicomImporterSettings.Values values, ExecutionContext exec) throws IOException {
        DicomImportResult result = values.into(values.output().orElseThrow()).run(new Monitor(exec));
        BufferedDataContainer rows = exec.createDataContainer(DicomTables.cases(VolumeFileCell.TYPE));
        for (ImportedVolume made : result.volumes()) {
            VolumeFileCell image = new VolumeFileCell(List.of(made.file()), made.grid(), made.channels());
            rows.addRowToTable(DicomTables.row(made, image));
        }
        return tables(rows, result, exec);
    }

    private PortObject[] intoWorkflow(DicomImporterSettings.Values values, ExecutionContext exec) throws IOException {
        Path folder = Files.createTempDirectory("slicewise-dicom");
        try {
            DicomImportResult result = values.into(folder).run(new Monitor(exec));
            BufferedDataContainer rows = exec.createDataContainer(DicomTables.cases(VolumeStoreCell.TYPE));
            long number = 0;
            for (ImportedVolume made : result.volumes()) {
                rows.addRowToTable(kept(made, number++, exec));
            }
            return tables(rows, result, exec);
        } finally {
            delete(folder);
        }
    }

    private static DataRow kept(ImportedVolume made, long number, ExecutionContext exec) throws IOException {
        CaseFile file = CaseFile.create(exec, "image", number, made.facts().name());
        Files.move(made.file(), file.path(), StandardCopyOption.REPLACE_EXISTING);
        return DicomTables.row(made, new VolumeStoreCell(file.store(), Volume.read(file.path())));
    }

    private PortObject[] tables(BufferedDataContainer cases, DicomImportResult result, ExecutionContext exec) {
        cases.close();
        BufferedDataContainer rows = exec.createDataContainer(DicomTables.refused());
        long number = 0;
        for (RefusedDicom one : result.refused()) {
            rows.addRowToTable(DicomTables.row(one, number++));
        }
        rows.close();
        warn(result);
        return new PortObject[] {cases.getTable(), rows.getTable()};
    }

    private void warn(DicomImportResult result) {
        long doubtful = result.volumes().stream()
                .filter(made -> !DicomTables.warnings(made).isEmpty())
                .count();
        if (!result.refused().isEmpty()) {
            setWarningMessage("Volumes: %d, with warnings: %d; refused: %d, the first because: %s"
                    .formatted(
                            result.volumes().size(),
                            doubtful,
                            result.refused().size(),
                            result.refused().get(0).reason()));
        } else if (doubtful > 0) {
            setWarningMessage("%d of %d volumes have warnings."
                    .formatted(doubtful, result.volumes().size()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Shows each folder as the progress of the node. */
    private record Monitor(ExecutionMonitor exec) implements ImportMonitor {
        @Override
        public void progress(int done, int of, String what) {
            exec.setProgress(of == 0 ? 0 : (double) done / of, what);
        }

        @Override
        public boolean isCancelled() {
            return new CancelCheck(exec).getAsBoolean();
        }
    }
}
