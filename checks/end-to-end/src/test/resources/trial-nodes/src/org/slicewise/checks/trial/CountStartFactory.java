// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.trial;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.LoopStartNodeTerminator;

/** Begins a loop of so many iterations; pushes the iteration under a name. */
public final class CountStartFactory extends TrialFactory {

    @Override
    public TrialModel createNodeModel() {
        return new Model();
    }

    private static final class Model extends TrialModel implements LoopStartNodeTerminator {

        private int iterations = 2;
        private String variable = "i";
        private int iteration;

        Model() {
            super(new PortType[] {BufferedDataTable.TYPE}, new PortType[] {BufferedDataTable.TYPE});
        }

        @Override
        protected DataTableSpec[] configure(DataTableSpec[] specs) {
            pushFlowVariableInt(variable, 0);
            return specs;
        }

        @Override
        protected BufferedDataTable[] execute(BufferedDataTable[] in, ExecutionContext exec) {
            pushFlowVariableInt(variable, iteration++);
            return in;
        }

        @Override
        public boolean terminateLoop() {
            return iteration >= iterations;
        }

        @Override
        protected void reset() {
            iteration = 0;
        }

        @Override
        void save(NodeSettingsWO settings) {
            settings.addInt("iterations", iterations);
            settings.addString("variable", variable);
        }

        @Override
        void check(NodeSettingsRO settings) throws InvalidSettingsException {
            settings.getInt("iterations");
            settings.getString("variable");
        }

        @Override
        void load(NodeSettingsRO settings) throws InvalidSettingsException {
            iterations = settings.getInt("iterations");
            variable = settings.getString("variable");
        }
    }
}
