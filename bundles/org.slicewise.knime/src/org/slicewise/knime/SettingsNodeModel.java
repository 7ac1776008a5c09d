// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.File;
import java.util.function.Supplier;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortType;

/**
 * A node model that keeps nothing but its settings.
 *
 * @param <R> the record its settings make
 */
abstract class SettingsNodeModel<R> extends NodeModel {

    private final Supplier<? extends NodeSettingsGroup<R>> newSettings;
    private final NodeSettingsGroup<R> settings;

    SettingsNodeModel(PortType[] in, PortType[] out, Supplier<? extends NodeSettingsGroup<R>> newSettings) {
        super(in, out);
        this.newSettings = newSettings;
        this.settings = newSettings.get();
    }

    /** The values of all settings, checked together. */
    final R values() throws InvalidSettingsException {
        return settings.values();
    }

    @Override
    protected final void saveSettingsTo(NodeSettingsWO to) {
        settings.saveTo(to);
    }

    @Override
    protected final void validateSettings(NodeSettingsRO from) throws InvalidSettingsException {
        newSettings.get().validate(from);
    }

    @Override
    protected final void loadValidatedSettingsFrom(NodeSettingsRO from) throws InvalidSettingsException {
        settings.loadFrom(from);
    }

    @Override
    protected final void loadInternals(File folder, ExecutionMonitor monitor) {
        // There is nothing but settings, and KNIME keeps these.
    }

    @Override
    protected final void saveInternals(File folder, ExecutionMonitor monitor) {
        // There is nothing but settings, and KNIME keeps these.
    }

    @Override
    protected final void reset() {
        // There is nothing but settings, and these outlive a reset.
    }
}
