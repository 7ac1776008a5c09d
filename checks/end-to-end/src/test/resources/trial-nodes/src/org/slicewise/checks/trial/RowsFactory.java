// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.trial;

import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortType;

/** Gives rows: number and text; pushes the variable {@code given}. Can repeat a row key, or fail. */
public final class RowsFactory extends TrialFactory {

    @Override
    public TrialModel createNodeModel() {
        return new Model();
    }

    private static final class Model extends TrialModel {

        private int rows = 3;
        private String text = "t";
        private boolean repeatKey;
        private double failAt = -1;

        Model() {
            super(new PortType[0], new PortType[] {BufferedDataTable.TYPE});
        }

        @Override
        protected DataTableSpec[] configure(DataTableSpec[] specs) throws InvalidSettingsException {
            if (text.equals("unset")) {
                throw new InvalidSettingsException("The text is not set");
            }
            if (text.equals("odd")) {
                setWarningMessage("The text is odd");
            }
            return new DataTableSpec[] {spec()};
        }

        private static DataTableSpec spec() {
            return new DataTableSpec(
                    new DataColumnSpecCreator("number", IntCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("text", StringCell.TYPE).createSpec());
        }

        @Override
        protected BufferedDataTable[] execute(BufferedDataTable[] in, ExecutionContext exec) throws Exception {
            BufferedDataContainer table = exec.createDataContainer(spec());
            for (int i = 0; i < rows; i++) {
                exec.checkCanceled();
                if (i == failAt) {
                    throw new IllegalStateException("Row " + i + " cannot be made");
                }
                int key = repeatKey && i == rows - 1 ? 0 : i;
                table.addRowToTable(new DefaultRow("Row" + key, new IntCell(i), new StringCell(text + i)));
            }
            table.close();
            pushFlowVariableInt("given", rows);
            return new BufferedDataTable[] {table.getTable()};
        }

        @Override
        void save(NodeSettingsWO settings) {
            settings.addInt("rows", rows);
            settings.addString("text", text);
            NodeSettingsWO more = settings.addNodeSettings("more");
            more.addBoolean("repeatKey", repeatKey);
            more.addDouble("failAt", failAt);
        }

        @Override
        void check(NodeSettingsRO settings) throws InvalidSettingsException {
            if (settings.getInt("rows") < 0) {
                throw new InvalidSettingsException("rows must not be negative, but is " + settings.getInt("rows"));
            }
            settings.getString("text");
            settings.getNodeSettings("more").getBoolean("repeatKey");
            settings.getNodeSettings("more").getDouble("failAt");
        }

        @Override
        void load(NodeSettingsRO settings) throws InvalidSettingsException {
            rows = settings.getInt("rows");
            text = settings.getString("text");
            repeatKey = settings.getNodeSettings("more").getBoolean("repeatKey");
            failAt = settings.getNodeSettings("more").getDouble("failAt");
        }
    }
}
