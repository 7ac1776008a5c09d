// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.ButtonGroup;
import javax.swing.JRadioButton;
import org.knime.core.node.port.PortObjectSpec;

/** Buttons of which one is pressed. */
public class DialogComponentButtonGroup extends DialogComponent {

    private final SettingsModelString setting;
    private final Map<String, AbstractButton> buttons = new LinkedHashMap<>();
    private final ButtonGroup group = new ButtonGroup();

    /** Buttons whose texts are the values, below or beside each other, in a frame when there is a label. */
    public DialogComponentButtonGroup(SettingsModelString setting, boolean vertical, String label, String... elements) {
        this(setting, label, vertical, elements, elements);
    }

    /**
     * Buttons below or beside each other, in a frame when there is a label.
     *
     * @param label null for none
     * @param elements the texts on the buttons
     * @param actionCommands the values of the buttons
     */
    public DialogComponentButtonGroup(
            SettingsModelString setting, String label, boolean vertical, String[] elements, String[] actionCommands) {
        super(setting);
        if (elements.length == 0 || elements.length != actionCommands.length) {
            throw new IllegalArgumentException("There must be a button at least, and a value for each, but there are "
                    + elements.length + " buttons and " + actionCommands.length + " values.");
        }
        this.setting = setting;
        Box box = vertical ? Box.createVerticalBox() : Box.createHorizontalBox();
        if (label != null) {
            box.setBorder(BorderFactory.createTitledBorder(label));
        }
        for (int i = 0; i < elements.length; i++) {
            box.add(button(elements[i], actionCommands[i]));
        }
        getComponentPanel().add(box);
        follow();
        buttons.forEach((value, button) -> button.addActionListener(event -> setting.setStringValue(value)));
    }

    private AbstractButton button(String text, String value) {
        JRadioButton button = new JRadioButton(text);
        button.setActionCommand(value);
        group.add(button);
        buttons.put(value, button);
        return button;
    }

    /** The button of a value, or null. */
    public AbstractButton getButton(String actionCommand) {
        return buttons.get(actionCommand);
    }

    /** Presses no button when the setting is the value of none. */
    @Override
    protected void updateComponent() {
        group.clearSelection();
        AbstractButton button = buttons.get(setting.getStringValue());
        if (button != null) {
            button.setSelected(true);
        }
    }

    /** Takes the value of the pressed button; the setting stays as it is when none is pressed. */
    @Override
    protected void validateSettingsBeforeSave() {
        if (group.getSelection() != null) {
            setting.setStringValue(group.getSelection().getActionCommand());
        }
    }

    @Override
    protected void checkConfigurabilityBeforeLoad(PortObjectSpec[] specs) {}

    @Override
    protected void setEnabledComponents(boolean enabled) {
        buttons.values().forEach(button -> button.setEnabled(enabled));
    }

    @Override
    public void setToolTipText(String text) {
        buttons.values().forEach(button -> button.setToolTipText(text));
    }
}
