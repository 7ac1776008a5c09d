// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.slicewise.volume.Case;

/** Reads a cohort from a folder, or passes the cases of its in-port on where no folder is set. */
final class CohortReaderNodeModel extends SettingsNodeModel<CohortReaderSettings.Values> {

    CohortReaderNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE_OPTIONAL},
                new PortType[] {BufferedDataTable.TYPE},
                CohortReaderSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        if (values().folder().isPresent()) {
            return new PortObjectSpec[] {CaseTable.spec(VolumeFileCell.TYPE, MaskFileCell.TYPE)};
        }
        if (in[0] == null) {
            throw new InvalidSettingsException("There are no cases: set \"Folder\" to a folder of cases,"
                    + " or connect a table of cases to the in-port.");
        }
        images((DataTableSpec) in[0]);
        masks((DataTableSpec) in[0]);
        return in.clone();
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        CohortReaderSettings.Values values = values();
        BufferedDataTable cases =
                values.folder().isPresent() ? read(values, exec) : checked((BufferedDataTable) in[0], exec);
        return new PortObject[] {cases};
    }

    private BufferedDataTable read(CohortReaderSettings.Values values, ExecutionContext exec)
            throws IOException, CanceledExecutionException {
        List<Case> cases = values.cohort().cases();
        BufferedDataContainer rows = exec.createDataContainer(CaseTable.spec(VolumeFileCell.TYPE, MaskFileCell.TYPE));
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            exec.checkCanceled();
            exec.setProgress(
                    (double) i / cases.size(), "Reading " + cases.get(i).id());
            CaseFacts facts = CaseFacts.read(cases.get(i));
            rows.addRowToTable(facts.row());
            facts.warning().ifPresent(warnings::add);
        }
        rows.close();
        if (!warnings.isEmpty()) {
            setWarningMessage(
                    "%d of %d cases are doubtful. %s".formatted(warnings.size(), cases.size(), warnings.get(0)));
        }
        return rows.getTable();
    }

    private static BufferedDataTable checked(BufferedDataTable cases, ExecutionContext exec)
            throws InvalidSettingsException, IOException, CanceledExecutionException {
        int images = images(cases.getDataTableSpec());
        int masks = masks(cases.getDataTableSpec());
        new CaseRows(cases, exec, "Checking").forEach(one -> {
            VolumeValue image = one.value(images, VolumeValue.class);
            if (!one.row().getCell(masks).isMissing()) {
                one.requireSameGrid(image.grid(), Annotations.grid(one, masks));
            }
        });
        return cases;
    }

    private static int images(DataTableSpec cases) throws InvalidSettingsException {
        return Columns.index(cases, CaseTable.IMAGE, "volumes", VolumeValue.class);
    }

    private static int masks(DataTableSpec cases) throws InvalidSettingsException {
        return Annotations.column(cases, CaseTable.MASK);
    }
}
