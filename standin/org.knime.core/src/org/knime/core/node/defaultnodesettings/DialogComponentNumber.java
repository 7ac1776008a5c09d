// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.text.ParseException;
import javax.swing.JFormattedTextField;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A field for a number, with arrows that go up and down. */
public class DialogComponentNumber extends DialogComponent {

    private static final int USUAL_WIDTH = 8;

    private final SettingsModelNumber setting;
    private final JLabel label;
    private final JSpinner spinner;

    /** A field of the usual width, whose arrows go by a step. */
    public DialogComponentNumber(SettingsModelNumber setting, String label, Number step) {
        this(setting, label, step, USUAL_WIDTH);
    }

    /** A field some characters wide, whose arrows go by a step. */
    public DialogComponentNumber(SettingsModelNumber setting, String label, Number step, int characters) {
        super(setting);
        this.setting = setting;
        this.label = new JLabel(label);
        spinner = new JSpinner(
                new SpinnerNumberModel(setting.number(), setting.least(), setting.largest(), setting.converted(step)));
        JSpinner.DefaultEditor editor = new JSpinner.DefaultEditor(spinner);
        spinner.setEditor(editor);
        editor.getTextField().setFormatterFactory(NumberFormat.factory(setting));
        editor.getTextField().setEditable(true);
        editor.getTextField().setColumns(characters);
        getComponentPanel().add(this.label);
        getComponentPanel().add(spinner);
        follow();
        spinner.addChangeListener(event -> setting.setNumber((Number) spinner.getValue()));
    }

    /** The field. */
    public JSpinner getSpinner() {
        return spinner;
    }

    /** The label before it. */
    public JLabel getLabel() {
        return label;
    }

    private JFormattedTextField field() {
        return ((JSpinner.DefaultEditor) spinner.getEditor()).getTextField();
    }

    @Override
    protected void updateComponent() {
        clearError(field());
        if (!spinner.getValue().equals(setting.number())) {
            spinner.setValue(setting.number());
        }
    }

    @Override
    protected void validateSettingsBeforeSave() throws InvalidSettingsException {
        try {
            spinner.commitEdit();
        } catch (ParseException e) {
            showError(field());
            throw new InvalidSettingsException("\"" + label.getText() + "\" " + e.getMessage() + ".", e);
        }
        clearError(field());
    }

    @Override
    protected void checkConfigurabilityBeforeLoad(PortObjectSpec[] specs) throws NotConfigurableException {}

    @Override
    protected void setEnabledComponents(boolean enabled) {
        spinner.setEnabled(enabled);
    }

    @Override
    public void setToolTipText(String text) {
        label.setToolTipText(text);
        spinner.setToolTipText(text);
    }
}
