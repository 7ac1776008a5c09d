// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JPanel;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A dialog made of {@link DialogComponent}s, one below the other, in tabs and in frames with a title. */
public class DefaultNodeSettingsPane extends NodeDialogPane {

    private static final String FIRST_TAB = "Options";

    private final List<DialogComponent> components = new ArrayList<>();
    private String firstTab = FIRST_TAB;
    private boolean horizontal;
    private JPanel tab;
    private JPanel group;
    private JPanel line;

    /** A dialog with one empty tab, called Options. */
    public DefaultNodeSettingsPane() {
        tab = panel(BoxLayout.Y_AXIS);
        addTab(firstTab, tab);
        closeCurrentGroup();
    }

    private static JPanel panel(int axis) {
        JPanel panel = new JPanel();
        panel.setLayout(new BoxLayout(panel, axis));
        return panel;
    }

    /** Adds a component behind the last one. */
    public void addDialogComponent(DialogComponent component) {
        components.add(component);
        (horizontal ? line() : group).add(component.getComponentPanel());
    }

    private JPanel line() {
        if (line == null) {
            line = panel(BoxLayout.X_AXIS);
            group.add(line);
        }
        return line;
    }

    /** Puts the components that are added from now on side by side, or again one below the other. */
    public void setHorizontalPlacement(boolean newHorizontal) {
        horizontal = newHorizontal;
        line = null;
    }

    /** Puts the components that are added from now on into a frame with a title, at the end of the tab. */
    public void createNewGroup(String title) {
        group = panel(BoxLayout.Y_AXIS);
        group.setBorder(BorderFactory.createTitledBorder(title));
        tab.add(group);
        line = null;
    }

    /** Puts the components that are added from now on into the tab itself. */
    public void closeCurrentGroup() {
        group = tab;
        line = null;
    }

    /** Puts the components that are added from now on into a new tab behind the others. */
    public void createNewTab(String title) {
        createNewTabAt(title, Integer.MAX_VALUE);
    }

    /** Puts the components that are added from now on into a new tab at an index, or behind the others. */
    public void createNewTabAt(String title, int index) {
        JPanel content = panel(BoxLayout.Y_AXIS);
        addTabAt(index, title, content);
        tab = content;
        closeCurrentGroup();
    }

    /** Gives the tab that a dialog has from the beginning another title. */
    public void setDefaultTabTitle(String title) {
        renameTab(firstTab, title);
        firstTab = title;
    }

    /** Opens a tab. */
    public void selectTab(String title) {
        setSelected(title);
    }

    @Override
    public final void loadSettingsFrom(NodeSettingsRO settings, PortObjectSpec[] specs)
            throws NotConfigurableException {
        for (DialogComponent component : components) {
            component.loadSettingsFrom(settings, specs);
        }
        loadAdditionalSettingsFrom(settings, specs);
    }

    @Override
    public final void saveSettingsTo(NodeSettingsWO settings) throws InvalidSettingsException {
        for (DialogComponent component : components) {
            component.saveSettingsTo(settings);
        }
        saveAdditionalSettingsTo(settings);
    }

    /** Takes settings that no component shows; by default those of a node whose inputs are tables. */
    public void loadAdditionalSettingsFrom(NodeSettingsRO settings, PortObjectSpec[] specs)
            throws NotConfigurableException {
        loadAdditionalSettingsFrom(
                settings,
                Stream.of(specs)
                        .map(spec -> spec instanceof DataTableSpec table ? table : null)
                        .toArray(DataTableSpec[]::new));
    }

    /** Takes settings that no component shows, of a node whose inputs are tables; none unless overridden. */
    public void loadAdditionalSettingsFrom(NodeSettingsRO settings, DataTableSpec[] specs)
            throws NotConfigurableException {}

    /** Writes settings that no component shows; none unless overridden. */
    public void saveAdditionalSettingsTo(NodeSettingsWO settings) throws InvalidSettingsException {}
}
