// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import javax.swing.JLabel;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A text to read; there is no setting to it. */
public class DialogComponentLabel extends DialogComponent {

    private final JLabel label;

    /** Of a text. */
    public DialogComponentLabel(String text) {
        super(new EmptySettingsModel());
        label = new JLabel(text);
        getComponentPanel().add(label);
        follow();
    }

    /** Changes the text. */
    public void setText(String text) {
        label.setText(text);
    }

    @Override
    protected void updateComponent() {}

    @Override
    protected void validateSettingsBeforeSave() throws InvalidSettingsException {}

    @Override
    protected void checkConfigurabilityBeforeLoad(PortObjectSpec[] specs) throws NotConfigurableException {}

    @Override
    protected void setEnabledComponents(boolean enabled) {
        label.setEnabled(enabled);
    }

    @Override
    public void setToolTipText(String text) {
        label.setToolTipText(text);
    }
}
