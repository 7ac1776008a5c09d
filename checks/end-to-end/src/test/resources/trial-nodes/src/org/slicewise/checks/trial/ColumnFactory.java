// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.trial;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.IntValue;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.SingleCellFactory;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortType;

/** Adds a column: the first column's number times a factor. */
public final class ColumnFactory extends TrialFactory {

    @Override
    public TrialModel createNodeModel() {
        return new Model();
    }

    private static final class Model extends TrialModel {

        private int factor = 2;

        Model() {
            super(new PortType[] {BufferedDataTable.TYPE}, new PortType[] {BufferedDataTable.TYPE});
        }

        private ColumnRearranger rearranger(DataTableSpec spec) {
            ColumnRearranger rearranger = new ColumnRearranger(spec);
            String name = DataTableSpec.getUniqueColumnName(spec, "product");
            int times = factor;
            rearranger.append(new SingleCellFactory(true, new DataColumnSpecCreator(name, IntCell.TYPE).createSpec()) {
                @Override
                public DataCell getCell(DataRow row) {
                    return new IntCell(((IntValue) row.getCell(0)).getIntValue() * times);
                }
            });
            return rearranger;
        }

        @Override
        protected DataTableSpec[] configure(DataTableSpec[] specs) {
            return new DataTableSpec[] {rearranger(specs[0]).createSpec()};
        }

        @Override
        protected BufferedDataTable[] execute(BufferedDataTable[] in, ExecutionContext exec) throws Exception {
            return new BufferedDataTable[] {
                exec.createColumnRearrangeTable(in[0], rearranger(in[0].getDataTableSpec()), exec)
            };
        }

        @Override
        void save(NodeSettingsWO settings) {
            settings.addInt("factor", factor);
        }

        @Override
        void check(NodeSettingsRO settings) throws InvalidSettingsException {
            settings.getInt("factor");
        }

        @Override
        void load(NodeSettingsRO settings) throws InvalidSettingsException {
            factor = settings.getInt("factor");
        }
    }
}
