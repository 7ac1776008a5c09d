// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.slicewise.volume.Split;
import org.slicewise.volume.split.CohortSplit;
import org.slicewise.volume.split.CohortSplitter;
import org.slicewise.volume.split.ImageChecksum;
import org.slicewise.volume.split.SameImage;
import org.slicewise.volume.split.SameImageSearch;

/** Parts the cases of a cohort into those to train on, those to score on and those for validation. */
final class CohortSplitterNodeModel extends SettingsNodeModel<CohortSplitterSettings.Values> {

    /** What comes out at each port; validation came last, so that the others keep their places. */
    private static final List<Split> PORTS = List.of(Split.TRAIN, Split.TEST, Split.VALIDATION);

    CohortSplitterNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE, BufferedDataTable.TYPE},
                CohortSplitterSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        SplitColumns.of((DataTableSpec) in[0], values());
        return new PortObjectSpec[] {in[0], in[0], in[0]};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        CohortSplitterSettings.Values values = values();
        BufferedDataTable table = (BufferedDataTable) in[0];
        SplitCases cases = SplitCases.read(table, values, exec.createSubProgress(0.4));
        List<SameImage> same = values.checksum().isPresent()
                ? sameImages(cases, values.checksum().get(), exec.createSubProgress(0.4))
                : List.of();
        CohortSplit split = new CohortSplitter(values.spec())
                .split(values.sameTogether() ? SameImage.together(cases.items(), same) : cases.items());
        warn(split, same);
        pushFlowVariableInt("training_cases", split.size(Split.TRAIN));
        pushFlowVariableInt("validation_cases", split.size(Split.VALIDATION));
        pushFlowVariableInt("test_cases", split.size(Split.TEST));
        return parted(table, split, exec);
    }

    private static List<SameImage> sameImages(SplitCases cases, ImageChecksum checksum, ExecutionMonitor monitor)
            throws IOException, CanceledExecutionException {
        try {
            return new SameImageSearch(
                            checksum,
                            (done, of) -> monitor.setProgress((double) done / of, "Comparing images"),
                            new CancelCheck(monitor))
                    .in(cases.files());
        } catch (CancellationException e) {
            throw new CanceledExecutionException();
        }
    }

    private void warn(CohortSplit split, List<SameImage> same) {
        List<String> warnings = new ArrayList<>();
        SameImage.warning(same, split).ifPresent(warnings::add);
        split.deviation().ifPresent(warnings::add);
        if (split.size(Split.UNASSIGNED) > 0) {
            warnings.add("%d cases are left over; they are at no port.".formatted(split.size(Split.UNASSIGNED)));
        }
        if (!warnings.isEmpty()) {
            setWarningMessage(String.join(" ", warnings));
        }
    }

    private static PortObject[] parted(BufferedDataTable table, CohortSplit split, ExecutionContext exec)
            throws IOException, CanceledExecutionException {
        Map<Split, BufferedDataContainer> rows = new EnumMap<>(Split.class);
        for (Split port : PORTS) {
            rows.put(port, exec.createDataContainer(table.getDataTableSpec()));
        }
        new CaseRows(table, exec.createSubProgress(0.2), "Assigning").forEach(one -> {
            BufferedDataContainer to = rows.get(split.of(one.id()));
            if (to != null) {
                to.addRowToTable(one.row());
            }
        });
        rows.values().forEach(BufferedDataContainer::close);
        return PORTS.stream().map(port -> rows.get(port).getTable()).toArray(PortObject[]::new);
    }
}
