// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.awt.Dimension;
import java.util.Collection;
import java.util.List;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A list to choose one text from. */
public final class DialogComponentStringSelection extends DialogComponent {

    private final SettingsModelString setting;
    private final String label;
    private final JComboBox<String> box = new JComboBox<>();
    private List<String> choices;
    private boolean showing;

    /** A list of these choices, of which there is one at least. */
    public DialogComponentStringSelection(SettingsModelString setting, String label, String... choices) {
        this(setting, label, List.of(choices));
    }

    /** A list of these choices, of which there is one at least. */
    public DialogComponentStringSelection(SettingsModelString setting, String label, Collection<String> choices) {
        this(setting, label, choices, false);
    }

    /** A list of these choices, of which there is one at least; where it can be edited, of any text beside them. */
    public DialogComponentStringSelection(
            SettingsModelString setting, String label, Collection<String> choices, boolean editable) {
        super(setting);
        this.setting = setting;
        this.label = label;
        box.setEditable(editable);
        setChoices(choices);
        getComponentPanel().add(new JLabel(label));
        getComponentPanel().add(box);
        follow();
        box.addActionListener(event -> chosen());
    }

    /** Offers other choices and chooses one of them; null chooses what the setting is, or else the first. */
    public void replaceListItems(Collection<String> newChoices, String selected) {
        setChoices(newChoices);
        String wanted = selected == null ? setting.getStringValue() : selected;
        setting.setStringValue(choices.contains(wanted) || box.isEditable() ? wanted : choices.get(0));
        updateComponent();
    }

    private void setChoices(Collection<String> newChoices) {
        if (newChoices.isEmpty()) {
            throw new IllegalArgumentException("The list \"" + label + "\" must offer one choice at least.");
        }
        choices = List.copyOf(newChoices);
        showing = true;
        box.setModel(new DefaultComboBoxModel<>(choices.toArray(String[]::new)));
        showing = false;
    }

    private void chosen() {
        String selected = (String) box.getSelectedItem();
        if (!showing && selected != null) {
            setting.setStringValue(selected);
        }
    }

    /** Shows no choice when the setting is none of them. */
    @Override
    protected void updateComponent() {
        String value = setting.getStringValue();
        showing = true;
        box.setSelectedItem(box.isEditable() || choices.contains(value) ? value : null);
        showing = false;
    }

    @Override
    protected void validateSettingsBeforeSave() throws InvalidSettingsException {
        String selected = (String) (box.isEditable() ? box.getEditor().getItem() : box.getSelectedItem());
        if (selected == null) {
            throw new InvalidSettingsException(
                    "\"" + label + "\" must be one of " + choices + ", but is \"" + setting.getStringValue() + "\".");
        }
        setting.setStringValue(selected);
    }

    @Override
    protected void checkConfigurabilityBeforeLoad(PortObjectSpec[] specs) throws NotConfigurableException {}

    @Override
    protected void setEnabledComponents(boolean enabled) {
        box.setEnabled(enabled);
    }

    /** Sets the list's size in pixels. */
    public void setSizeComponents(int width, int height) {
        box.setPreferredSize(new Dimension(width, height));
    }

    @Override
    public void setToolTipText(String text) {
        box.setToolTipText(text);
    }
}
