// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.slicewise.volume.layout.CohortListing;
import org.slicewise.volume.layout.LeftOut;

/** Reads a cohort from a folder, or passes the cases of its in-port on where no folder is set. */
final class CohortReaderNodeModel extends SettingsNodeModel<CohortReaderSettings.Values> {

    /** The flow variable that tells which layout was recognised, and why. */
    private static final String HOW = "cohort_layout";

    CohortReaderNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE_OPTIONAL},
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE},
                CohortReaderSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        if (values().folder().isPresent()) {
            return new PortObjectSpec[] {CaseTable.spec(VolumeFileCell.TYPE, MaskFileCell.TYPE), LeftOutTable.SPEC};
        }
        if (in[0] == null) {
            throw new InvalidSettingsException("There are no cases: set \"Folder\" to a folder of cases,"
                    + " or connect a table of cases to the in-port.");
        }
        images((DataTableSpec) in[0]);
        masks((DataTableSpec) in[0]);
        return new PortObjectSpec[] {in[0], LeftOutTable.SPEC};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        CohortReaderSettings.Values values = values();
        if (values.folder().isEmpty()) {
            return new PortObject[] {checked((BufferedDataTable) in[0], exec), LeftOutTable.of(List.of(), exec)};
        }
        CohortListing listing = values.listing();
        List<LeftOut> refused = new ArrayList<>();
        List<CaseFacts> cases = read(listing.cohort().cases(), refused, exec);
        CohortListing usable = listing.without(refused);
        getLogger().info(usable.how());
        pushFlowVariableString(HOW, usable.how());
        warn(usable, cases);
        return new PortObject[] {table(cases, exec), LeftOutTable.of(usable.leftOut(), exec)};
    }

    private static List<CaseFacts> read(List<Case> cases, List<LeftOut> refused, ExecutionContext exec)
            throws CanceledExecutionException {
        List<CaseFacts> read = new ArrayList<>();
        for (Case each : cases) {
            exec.checkCanceled();
            exec.setProgress((double) (read.size() + refused.size()) / cases.size(), "Reading " + each.id());
            try {
                read.add(CaseFacts.read(each));
            } catch (IOException e) {
                refused.add(new LeftOut(each.id(), e.getMessage()));
            }
        }
        return read;
    }

    private static BufferedDataTable table(List<CaseFacts> cases, ExecutionContext exec) {
        BufferedDataContainer rows = exec.createDataContainer(CaseTable.spec(VolumeFileCell.TYPE, MaskFileCell.TYPE));
        cases.forEach(facts -> rows.addRowToTable(facts.row()));
        rows.close();
        return rows.getTable();
    }

    private void warn(CohortListing listing, List<CaseFacts> cases) {
        List<String> doubts =
                cases.stream().flatMap(facts -> facts.warning().stream()).toList();
        Optional<String> doubt = doubts.stream().findFirst().map(first -> "%d of %d cases are doubtful. %s"
                .formatted(doubts.size(), cases.size(), first));
        String warning =
                Stream.concat(listing.warning().stream(), doubt.stream()).collect(Collectors.joining(" "));
        if (!warning.isEmpty()) {
            setWarningMessage(warning);
        }
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
