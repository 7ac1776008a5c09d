// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.awt.Dimension;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A field for a text of several lines. */
public class DialogComponentMultiLineString extends DialogComponent {

    private static final int USUAL_COLUMNS = 50;
    private static final int USUAL_ROWS = 3;

    private final SettingsModelString setting;
    private final String label;
    private final boolean mustNotBeEmpty;
    private final JTextArea area;
    private final JScrollPane scroller;
    private final TypedText text;

    /** A field of the usual size, whose text may be empty. */
    public DialogComponentMultiLineString(SettingsModelString setting, String label) {
        this(setting, label, false, USUAL_COLUMNS, USUAL_ROWS);
    }

    /** A field some characters wide and some lines high. */
    public DialogComponentMultiLineString(
            SettingsModelString setting, String label, boolean mustNotBeEmpty, int columns, int rows) {
        super(setting);
        this.setting = setting;
        this.label = label;
        this.mustNotBeEmpty = mustNotBeEmpty;
        area = new JTextArea(rows, columns);
        scroller = new JScrollPane(area);
        text = new TypedText(area, setting::setStringValue);
        getComponentPanel().add(new JLabel(label));
        getComponentPanel().add(scroller);
        follow();
    }

    @Override
    protected void updateComponent() {
        text.show(setting.getStringValue());
    }

    @Override
    protected void validateSettingsBeforeSave() throws InvalidSettingsException {
        if (mustNotBeEmpty && text.text().isEmpty()) {
            throw new InvalidSettingsException("\"" + label + "\" must not be empty.");
        }
        setting.setStringValue(text.text());
    }

    @Override
    protected void checkConfigurabilityBeforeLoad(PortObjectSpec[] specs) throws NotConfigurableException {}

    @Override
    protected void setEnabledComponents(boolean enabled) {
        area.setEnabled(enabled);
    }

    /** Sets the field's size in pixels. */
    public void setSizeComponents(int width, int height) {
        scroller.setPreferredSize(new Dimension(width, height));
    }

    @Override
    public void setToolTipText(String newText) {
        area.setToolTipText(newText);
    }
}
