// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.trial;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.LoopEndNode;
import org.knime.core.node.workflow.LoopStartNodeTerminator;

/** Ends a loop: the rows of all iterations, their keys followed by the iteration. */
public final class CollectEndFactory extends TrialFactory {

    @Override
    public TrialModel createNodeModel() {
        return new Model();
    }

    private static final class Model extends TrialModel implements LoopEndNode {

        private BufferedDataContainer collected;
        private int iteration;

        Model() {
            super(new PortType[] {BufferedDataTable.TYPE}, new PortType[] {BufferedDataTable.TYPE});
        }

        @Override
        protected DataTableSpec[] configure(DataTableSpec[] specs) {
            return specs;
        }

        @Override
        protected BufferedDataTable[] execute(BufferedDataTable[] in, ExecutionContext exec) {
            if (collected == null) {
                collected = exec.createDataContainer(in[0].getDataTableSpec());
            }
            for (DataRow row : in[0]) {
                collected.addRowToTable(new DefaultRow(row.getKey().getString() + "_" + iteration, row));
            }
            iteration++;
            if (!((LoopStartNodeTerminator) getLoopStartNode()).terminateLoop()) {
                continueLoop();
                return null;
            }
            collected.close();
            return new BufferedDataTable[] {collected.getTable()};
        }

        @Override
        protected void reset() {
            collected = null;
            iteration = 0;
        }

        @Override
        void save(NodeSettingsWO settings) {}

        @Override
        void check(NodeSettingsRO settings) throws InvalidSettingsException {}

        @Override
        void load(NodeSettingsRO settings) throws InvalidSettingsException {}
    }
}
