// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.trial;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.inactive.InactiveBranchPortObject;
import org.knime.core.node.port.inactive.InactiveBranchPortObjectSpec;

/** Gives its table on at one of two ports; the other is inactive. */
public final class SwitchFactory extends TrialFactory {

    @Override
    public TrialModel createNodeModel() {
        return new Model();
    }

    private static final class Model extends TrialModel {

        private int port;

        Model() {
            super(
                    new PortType[] {BufferedDataTable.TYPE},
                    new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE});
        }

        @Override
        protected PortObjectSpec[] configure(PortObjectSpec[] specs) {
            PortObjectSpec off = InactiveBranchPortObjectSpec.INSTANCE;
            return port == 0 ? new PortObjectSpec[] {specs[0], off} : new PortObjectSpec[] {off, specs[0]};
        }

        @Override
        protected PortObject[] execute(PortObject[] in, ExecutionContext exec) {
            PortObject off = InactiveBranchPortObject.INSTANCE;
            return port == 0 ? new PortObject[] {in[0], off} : new PortObject[] {off, in[0]};
        }

        @Override
        void save(NodeSettingsWO settings) {
            settings.addInt("port", port);
        }

        @Override
        void check(NodeSettingsRO settings) throws InvalidSettingsException {
            settings.getInt("port");
        }

        @Override
        void load(NodeSettingsRO settings) throws InvalidSettingsException {
            port = settings.getInt("port");
        }
    }
}
