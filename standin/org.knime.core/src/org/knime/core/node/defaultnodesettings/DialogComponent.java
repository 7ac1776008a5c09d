// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.awt.Color;
import java.util.Objects;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** One line of a dialog: shows a setting and lets the user change it. */
public abstract class DialogComponent {

    /** The text colour of a field without error. */
    protected static final Color DEFAULT_FG = new JTextField().getForeground();

    /** The background of a field without error. */
    protected static final Color DEFAULT_BG = new JTextField().getBackground();

    private static final Color WRONG_BG = new Color(255, 200, 200);

    private final JPanel panel = new JPanel();
    private final SettingsModel model;
    private PortObjectSpec[] lastSpecs;

    /** Of the setting that is shown. */
    public DialogComponent(SettingsModel model) {
        this.model = Objects.requireNonNull(model, "A dialog component shows a setting, which cannot be null.");
    }

    /** Called by subclasses here at the end of their construction: shows the setting now and whenever it changes. */
    final void follow() {
        model.prependChangeListener(event -> showSetting());
        showSetting();
    }

    private void showSetting() {
        updateComponent();
        setEnabledComponents(model.isEnabled());
    }

    /** The line itself. */
    public JPanel getComponentPanel() {
        return panel;
    }

    /** The setting. */
    public final SettingsModel getModel() {
        return model;
    }

    /** Takes the setting and shows it. */
    public final void loadSettingsFrom(NodeSettingsRO settings, PortObjectSpec[] specs)
            throws NotConfigurableException {
        lastSpecs = specs.clone();
        checkConfigurabilityBeforeLoad(specs);
        model.loadForDialog(settings, specs);
        showSetting();
    }

    /** Checks and writes what is shown. */
    public final void saveSettingsTo(NodeSettingsWO settings) throws InvalidSettingsException {
        validateSettingsBeforeSave();
        model.saveForDialog(settings);
    }

    /** Lets the user change what is shown, or not; the setting itself stays as it is. */
    public final void setEnabled(boolean enabled) {
        setEnabledComponents(enabled);
    }

    /** The specs the dialog was opened with, one per input; null before that. */
    protected final PortObjectSpec[] getLastTableSpecs() {
        return lastSpecs == null ? null : lastSpecs.clone();
    }

    /** The spec of an input the dialog was opened with; null before that, and where there is none. */
    protected final PortObjectSpec getLastTableSpec(int port) {
        return lastSpecs == null ? null : lastSpecs[port];
    }

    /** Marks a field whose text makes no sense. */
    protected void showError(JTextField field) {
        mark(field, field.getText().isEmpty() ? DEFAULT_FG : Color.RED, WRONG_BG);
    }

    /** Takes the mark off a field. */
    protected void clearError(JTextField field) {
        mark(field, DEFAULT_FG, DEFAULT_BG);
    }

    static void mark(JComponent field, Color foreground, Color background) {
        field.setForeground(foreground);
        field.setBackground(background);
    }

    /** Throws when there is nothing to choose from with these inputs; called before the setting is loaded. */
    protected abstract void checkConfigurabilityBeforeLoad(PortObjectSpec[] specs) throws NotConfigurableException;

    /** Shows the setting as it is. */
    protected abstract void updateComponent();

    /** Ends editing, hands what is shown to the setting, and throws when it makes no sense. */
    protected abstract void validateSettingsBeforeSave() throws InvalidSettingsException;

    /** Lets the user change what is shown, or not. */
    protected abstract void setEnabledComponents(boolean enabled);

    /** Sets what the user reads over the component. */
    public abstract void setToolTipText(String text);
}
