// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.awt.Dimension;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;

/** A list to choose several texts from. */
public final class DialogComponentStringListSelection extends DialogComponent {

    private static final int USUAL_ROWS = 3;

    private final SettingsModelStringArray setting;
    private final String label;
    private final boolean required;
    private final JList<String> list = new JList<>();
    private final JScrollPane scroller = new JScrollPane(list);
    private List<String> choices;
    private boolean showing;

    /** A list of these choices, of which the user must choose one at least. */
    public DialogComponentStringListSelection(SettingsModelStringArray setting, String label, String... choices) {
        this(setting, label, List.of(choices), true, USUAL_ROWS);
    }

    /** A list of these choices, some lines high. */
    public DialogComponentStringListSelection(
            SettingsModelStringArray setting, String label, Collection<String> choices, boolean required, int rows) {
        this(setting, label, choices, ListSelectionModel.MULTIPLE_INTERVAL_SELECTION, required, rows);
    }

    /** A list of these choices, some lines high; how many can be chosen is a constant of {@link ListSelectionModel}. */
    public DialogComponentStringListSelection(
            SettingsModelStringArray setting,
            String label,
            Collection<String> choices,
            int selectionMode,
            boolean required,
            int rows) {
        super(setting);
        this.setting = setting;
        this.label = label;
        this.required = required;
        list.setSelectionMode(selectionMode);
        list.setVisibleRowCount(rows);
        setChoices(choices);
        getComponentPanel().add(new JLabel(label));
        getComponentPanel().add(scroller);
        follow();
        list.addListSelectionListener(event -> chosen());
    }

    /** Offers other choices and chooses some of them; none given chooses what the setting is, as far as it is there. */
    public void replaceListItems(Collection<String> newChoices, String... selected) {
        setChoices(newChoices);
        if (selected != null && selected.length > 0) {
            setting.setStringArrayValue(selected);
        }
        updateComponent();
    }

    private void setChoices(Collection<String> newChoices) {
        if (newChoices.isEmpty()) {
            throw new IllegalArgumentException("The list \"" + label + "\" must offer one choice at least.");
        }
        choices = List.copyOf(newChoices);
        showing = true;
        list.setListData(choices.toArray(String[]::new));
        showing = false;
    }

    private void chosen() {
        if (!showing) {
            setting.setStringArrayValue(list.getSelectedValuesList().toArray(String[]::new));
        }
    }

    @Override
    protected void updateComponent() {
        String[] value = setting.getStringArrayValue();
        List<String> wanted = value == null ? List.of() : Arrays.asList(value);
        showing = true;
        list.setSelectedIndices(IntStream.range(0, choices.size())
                .filter(i -> wanted.contains(choices.get(i)))
                .toArray());
        showing = false;
    }

    @Override
    protected void validateSettingsBeforeSave() throws InvalidSettingsException {
        if (required && list.isSelectionEmpty()) {
            throw new InvalidSettingsException(
                    "\"" + label + "\" must be one or more of " + choices + ", but none is chosen.");
        }
        setting.setStringArrayValue(list.getSelectedValuesList().toArray(String[]::new));
    }

    @Override
    protected void checkConfigurabilityBeforeLoad(PortObjectSpec[] specs) {}

    @Override
    protected void setEnabledComponents(boolean enabled) {
        list.setEnabled(enabled);
    }

    /** Sets the number of lines that are seen at once. */
    public void setVisibleRowCount(int rows) {
        list.setVisibleRowCount(rows);
    }

    /** Sets the list's size in pixels. */
    public void setSizeComponents(int width, int height) {
        scroller.setPreferredSize(new Dimension(width, height));
    }

    @Override
    public void setToolTipText(String text) {
        list.setToolTipText(text);
    }
}
