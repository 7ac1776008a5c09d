// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.event.ChangeEvent;
import javax.swing.event.ChangeListener;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/**
 * One setting of a node, shared in kind by its model and its dialog: how it is saved, loaded and checked. Beside the
 * value, whether the user may change it is saved under the setting's key with {@link #CFGKEY_INTERNAL} behind it; that
 * may be absent when loading.
 */
public abstract class SettingsModel {

    /** What the key of the internals ends with. */
    public static final String CFGKEY_INTERNAL = "_Internals";

    private static final String MODEL_ID = "SettingsModelID";
    private static final String ENABLED = "EnabledStatus";

    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
    private boolean enabled = true;

    /** Enabled, without listeners. */
    public SettingsModel() {}

    static String checkedName(String configName) {
        if (configName == null || configName.isEmpty()) {
            throw new IllegalArgumentException("The key of a setting must have at least one character.");
        }
        return configName;
    }

    /** A model with the same key and value, without the listeners. */
    protected abstract <T extends SettingsModel> T createClone();

    /** The name of the kind of model. */
    protected abstract String getModelTypeID();

    /** The key under which the value is saved. */
    protected abstract String getConfigName();

    /** Takes the value for a dialog; keeps the one there is when settings hold none that makes sense. */
    protected abstract void loadSettingsForDialog(NodeSettingsRO settings, PortObjectSpec[] specs)
            throws NotConfigurableException;

    /** Writes the value for a dialog. */
    protected abstract void saveSettingsForDialog(NodeSettingsWO settings) throws InvalidSettingsException;

    /** Throws when the settings hold no value that makes sense; changes nothing. */
    protected abstract void validateSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Takes the value for a node. */
    protected abstract void loadSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Writes the value for a node. */
    protected abstract void saveSettingsForModel(NodeSettingsWO settings);

    @Override
    public abstract String toString();

    /** Writes the value and the internals. */
    public final void saveSettingsTo(NodeSettingsWO settings) {
        saveInternals(settings);
        saveSettingsForModel(settings);
    }

    /** Throws when the settings hold no value that makes sense; changes nothing. */
    public final void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException {
        validateSettingsForModel(settings);
    }

    /** Takes the value and, where they are there, the internals. */
    public final void loadSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException {
        loadSettingsForModel(settings);
        loadInternals(settings);
    }

    /** A model with the value that these settings hold; throws when that makes no sense. */
    public final <T extends SettingsModel> T createCloneWithValidatedValue(NodeSettingsRO settings)
            throws InvalidSettingsException {
        T clone = createClone();
        clone.validateSettings(settings);
        clone.loadSettingsFrom(settings);
        return clone;
    }

    final void loadForDialog(NodeSettingsRO settings, PortObjectSpec[] specs) throws NotConfigurableException {
        loadSettingsForDialog(settings, specs);
        loadInternals(settings);
    }

    final void saveForDialog(NodeSettingsWO settings) throws InvalidSettingsException {
        saveInternals(settings);
        saveSettingsForDialog(settings);
    }

    private void saveInternals(NodeSettingsWO settings) {
        if (getConfigName() == null) {
            return;
        }
        NodeSettingsWO internals = settings.addNodeSettings(getConfigName() + CFGKEY_INTERNAL);
        internals.addString(MODEL_ID, getModelTypeID());
        internals.addBoolean(ENABLED, isEnabled());
    }

    private void loadInternals(NodeSettingsRO settings) {
        String key = getConfigName() + CFGKEY_INTERNAL;
        if (getConfigName() != null && settings.containsKey(key)) {
            try {
                setEnabled(settings.getNodeSettings(key).getBoolean(ENABLED, true));
            } catch (InvalidSettingsException e) {
                NodeLogger.getLogger(getClass()).debug("The internals of the setting are no group: " + e.getMessage());
            }
        }
    }

    /** Whether the user may change the value. */
    public boolean isEnabled() {
        return enabled;
    }

    /** Lets the user change the value, or not; tells the listeners when that is new. */
    public void setEnabled(boolean newEnabled) {
        boolean changes = newEnabled != enabled;
        enabled = newEnabled;
        if (changes) {
            notifyChangeListeners();
        }
    }

    /** Tells a listener of changes of the value and of being enabled. */
    public void addChangeListener(ChangeListener listener) {
        if (!listeners.contains(listener)) {
            listeners.add(listener);
        }
    }

    /** Tells a listener before all that are there already: a dialog's component wants to show what others then see. */
    protected void prependChangeListener(ChangeListener listener) {
        if (!listeners.contains(listener)) {
            listeners.add(0, listener);
        }
    }

    /** Tells a listener no more. */
    public void removeChangeListener(ChangeListener listener) {
        listeners.remove(listener);
    }

    /** Tells all listeners; what one of them throws is logged and does not keep the others from being told. */
    protected void notifyChangeListeners() {
        ChangeEvent event = new ChangeEvent(this);
        for (ChangeListener listener : listeners) {
            try {
                listener.stateChanged(event);
            } catch (RuntimeException e) {
                NodeLogger.getLogger(getClass()).error("A listener of " + this + " failed: " + e.getMessage(), e);
            }
        }
    }
}
