// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.SparseMask;

/** Chooses the slices of each volume that an expert should annotate, and keeps nothing of the others. */
final class SliceSamplerNodeModel extends SettingsNodeModel<SliceSamplerSettings.Values> {

    SliceSamplerNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE},
                SliceSamplerSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        masks((DataTableSpec) in[0]);
        return new PortObjectSpec[] {withSparseMasks((DataTableSpec) in[0])};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        SliceSamplerSettings.Values values = values();
        BufferedDataTable cases = (BufferedDataTable) in[0];
        int masks = masks(cases.getDataTableSpec());
        BufferedDataContainer rows = exec.createDataContainer(withSparseMasks(cases.getDataTableSpec()));
        SliceCount count = new SliceCount();
        new CaseRows(cases, exec, "Choosing slices of").forEach(one -> {
            SparseMask annotated = Annotations.read(one, masks);
            SparseMask sparse = annotated.keepOnly(values.slices(one.id(), annotated.grid()));
            CaseFile file = CaseFile.create(exec, "sparse-mask", one.number(), one.id());
            sparse.toFileMask().write(file.path());
            rows.addRowToTable(one.with(cells(new SparseMaskCell(file.store(), sparse))));
            count.add(sparse);
        });
        rows.close();
        pushFlowVariableInt("annotated_slices", count.annotated);
        pushFlowVariableInt("total_slices", count.total);
        return new PortObject[] {rows.getTable()};
    }

    private int masks(DataTableSpec cases) throws InvalidSettingsException {
        return Annotations.column(cases, values().maskColumn());
    }

    private static DataTableSpec withSparseMasks(DataTableSpec cases) {
        return Columns.appended(
                cases,
                Columns.of(CaseTable.SPARSE_MASK, SparseMaskCell.TYPE),
                Columns.of("Annotated slices", ListCell.getCollectionType(IntCell.TYPE)),
                Columns.of("Annotated", IntCell.TYPE));
    }

    private static DataCell[] cells(SparseMaskCell mask) {
        AnnotatedSlices annotated = mask.annotated();
        List<IntCell> indices = annotated.indices().stream().map(IntCell::new).toList();
        return new DataCell[] {
            mask,
            CollectionCellFactory.createListCell(indices),
            new IntCell(annotated.indices().size())
        };
    }

    /** How many slices there are, and how many of them are annotated, over all cases. */
    private static final class SliceCount {
        private int annotated;
        private int total;

        void add(SparseMask mask) {
            annotated += mask.annotated().indices().size();
            total += mask.grid().extent().along(mask.annotated().axis());
        }
    }
}
