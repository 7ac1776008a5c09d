// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.awt.Dimension;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A field for a text of one line. */
public final class DialogComponentString extends DialogComponent {

    private static final int USUAL_WIDTH = 20;

    private final SettingsModelString setting;
    private final String label;
    private final boolean mustNotBeEmpty;
    private final JTextField field;
    private final TypedText text;

    /** A field of the usual width, whose text may be empty. */
    public DialogComponentString(SettingsModelString setting, String label) {
        this(setting, label, false, USUAL_WIDTH);
    }

    /** A field some characters wide. */
    public DialogComponentString(SettingsModelString setting, String label, boolean mustNotBeEmpty, int characters) {
        super(setting);
        this.setting = setting;
        this.label = label;
        this.mustNotBeEmpty = mustNotBeEmpty;
        field = new JTextField(characters);
        text = new TypedText(field, setting::setStringValue);
        getComponentPanel().add(new JLabel(label));
        getComponentPanel().add(field);
        follow();
    }

    @Override
    protected void updateComponent() {
        clearError(field);
        text.show(setting.getStringValue());
    }

    @Override
    protected void validateSettingsBeforeSave() throws InvalidSettingsException {
        if (mustNotBeEmpty && text.text().isEmpty()) {
            showError(field);
            throw new InvalidSettingsException("\"" + label + "\" must not be empty.");
        }
        setting.setStringValue(text.text());
    }

    @Override
    protected void checkConfigurabilityBeforeLoad(PortObjectSpec[] specs) throws NotConfigurableException {}

    @Override
    protected void setEnabledComponents(boolean enabled) {
        field.setEnabled(enabled);
    }

    /** Sets the field's size in pixels. */
    public void setSizeComponents(int width, int height) {
        field.setPreferredSize(new Dimension(width, height));
    }

    @Override
    public void setToolTipText(String newText) {
        field.setToolTipText(newText);
    }
}
