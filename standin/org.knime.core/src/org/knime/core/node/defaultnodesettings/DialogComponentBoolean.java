// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import javax.swing.JCheckBox;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A box to tick. */
public final class DialogComponentBoolean extends DialogComponent {

    private final SettingsModelBoolean setting;
    private final JCheckBox box;

    /** A box with a label behind it. */
    public DialogComponentBoolean(SettingsModelBoolean setting, String label) {
        super(setting);
        this.setting = setting;
        box = new JCheckBox(label);
        getComponentPanel().add(box);
        follow();
        box.addItemListener(event -> setting.setBooleanValue(box.isSelected()));
    }

    /** Whether the box is ticked. */
    public boolean isSelected() {
        return box.isSelected();
    }

    @Override
    protected void updateComponent() {
        if (box.isSelected() != setting.getBooleanValue()) {
            box.setSelected(setting.getBooleanValue());
        }
    }

    @Override
    protected void validateSettingsBeforeSave() throws InvalidSettingsException {
        setting.setBooleanValue(box.isSelected());
    }

    @Override
    protected void checkConfigurabilityBeforeLoad(PortObjectSpec[] specs) throws NotConfigurableException {}

    @Override
    protected void setEnabledComponents(boolean enabled) {
        box.setEnabled(enabled);
    }

    @Override
    public void setToolTipText(String text) {
        box.setToolTipText(text);
    }
}
