// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.trial;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortType;

/** Gives its table on after a while, and says how far it is. */
public final class SlowFactory extends TrialFactory {

    @Override
    public TrialModel createNodeModel() {
        return new Model();
    }

    private static final class Model extends TrialModel {

        private int millis = 2500;

        Model() {
            super(new PortType[] {BufferedDataTable.TYPE}, new PortType[] {BufferedDataTable.TYPE});
        }

        @Override
        protected DataTableSpec[] configure(DataTableSpec[] specs) {
            return specs;
        }

        @Override
        protected BufferedDataTable[] execute(BufferedDataTable[] in, ExecutionContext exec) throws Exception {
            for (int waited = 0; waited < millis; waited += 10) {
                exec.checkCanceled();
                exec.setProgress((double) waited / millis, "waiting");
                Thread.sleep(10);
            }
            return in;
        }

        @Override
        void save(NodeSettingsWO settings) {
            settings.addInt("millis", millis);
        }

        @Override
        void check(NodeSettingsRO settings) throws InvalidSettingsException {
            settings.getInt("millis");
        }

        @Override
        void load(NodeSettingsRO settings) throws InvalidSettingsException {
            millis = settings.getInt("millis");
        }
    }
}
