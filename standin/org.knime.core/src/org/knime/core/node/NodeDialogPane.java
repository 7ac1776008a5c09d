// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;
import org.slicewise.standin.access.DialogAccess;

/**
 * The dialog of a node: tabs, and the way of the settings in and out. A subclass overrides one of the two
 * {@code loadSettingsFrom}, which must cope with settings that make no sense, and {@code saveSettingsTo}.
 */
public abstract class NodeDialogPane {

    static {
        DialogAccess.register(new DialogAccess.Protected() {
            @Override
            public void load(NodeDialogPane dialog, NodeSettingsRO settings, PortObjectSpec[] specs)
                    throws NotConfigurableException {
                dialog.loadSettingsFrom(settings, specs.clone());
            }

            @Override
            public void save(NodeDialogPane dialog, NodeSettingsWO settings) throws InvalidSettingsException {
                OpenFields.commit(dialog.panel);
                dialog.saveSettingsTo(settings);
            }
        });
    }

    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTabbedPane tabs = new JTabbedPane();
    private final NodeLogger logger = NodeLogger.getLogger(getClass());

    /** A dialog without tabs. */
    protected NodeDialogPane() {
        panel.add(tabs, BorderLayout.CENTER);
    }

    /** The logger of the dialog's class. */
    protected final NodeLogger getLogger() {
        return logger;
    }

    /** The whole dialog. */
    public final JPanel getPanel() {
        return panel;
    }

    /** Fills the dialog; by default that of a node whose inputs are tables. */
    protected void loadSettingsFrom(NodeSettingsRO settings, PortObjectSpec[] specs) throws NotConfigurableException {
        loadSettingsFrom(
                settings,
                Stream.of(specs)
                        .map(spec -> spec instanceof DataTableSpec table ? table : null)
                        .toArray(DataTableSpec[]::new));
    }

    /**
     * Fills the dialog of a node whose inputs are tables.
     *
     * @param specs one per input; that of an optional input without connection is null, any other at least empty
     */
    protected void loadSettingsFrom(NodeSettingsRO settings, DataTableSpec[] specs) throws NotConfigurableException {
        throw new NotConfigurableException(
                "The dialog " + getClass().getName() + " must override one of the two methods loadSettingsFrom.");
    }

    /** Writes what the dialog shows; throws with a reason for the user when that makes no sense. */
    protected abstract void saveSettingsTo(NodeSettingsWO settings) throws InvalidSettingsException;

    /** Adds a tab with a margin. */
    protected final void addTab(String title, Component content) {
        addTab(title, content, true);
    }

    /** Adds a tab, with a margin or without. */
    protected final void addTab(String title, Component content, boolean margin) {
        addTabAt(tabs.getTabCount(), title, content, margin);
    }

    /** Puts a tab with a margin at an index, or at the end when there are fewer; returns its index. */
    protected final int addTabAt(int index, String title, Component content) {
        return addTabAt(index, title, content, true);
    }

    /** Puts a tab at an index, or at the end when there are fewer; returns its index. */
    protected final int addTabAt(int index, String title, Component content, boolean margin) {
        if (tabs.indexOfTab(title) >= 0) {
            throw new IllegalArgumentException("The dialog has a tab \"" + title + "\" already.");
        }
        JPanel holder = new JPanel(new BorderLayout());
        holder.add(content, BorderLayout.NORTH);
        if (margin) {
            holder.setBorder(BorderFactory.createEmptyBorder(5, 5, 5, 5));
        }
        int at = Math.min(index, tabs.getTabCount());
        tabs.insertTab(title, null, holder, null, at);
        return at;
    }

    /** The content of a tab, or null. */
    protected final Component getTab(String title) {
        int index = getTabIndex(title);
        return index < 0 ? null : ((JPanel) tabs.getComponentAt(index)).getComponent(0);
    }

    /** The index of a tab, or -1. */
    protected final int getTabIndex(String title) {
        return tabs.indexOfTab(title);
    }

    /** Removes a tab, where there is one of that title. */
    protected final void removeTab(String title) {
        if (getTabIndex(title) >= 0) {
            tabs.removeTabAt(getTabIndex(title));
        }
    }

    /** Gives a tab another title that no tab has. */
    protected final void renameTab(String title, String newTitle) {
        if (getTabIndex(newTitle) >= 0) {
            throw new IllegalArgumentException("The dialog has a tab \"" + newTitle + "\" already.");
        }
        tabs.setTitleAt(present(title), newTitle);
    }

    /** Lets a tab be opened, or not. */
    protected final void setEnabled(boolean enabled, String title) {
        tabs.setEnabledAt(present(title), enabled);
    }

    /** Opens a tab; false when there is none of that title. */
    protected final boolean setSelected(String title) {
        int index = getTabIndex(title);
        if (index >= 0) {
            tabs.setSelectedIndex(index);
        }
        return index >= 0;
    }

    /** What the user reads over a tab. */
    protected void setToolTip(String title, String text) {
        tabs.setToolTipTextAt(present(title), text);
    }

    private int present(String title) {
        int index = getTabIndex(title);
        if (index < 0) {
            throw new IllegalArgumentException("The dialog has no tab \"" + title + "\".");
        }
        return index;
    }

    /** Whether the escape key closes the dialog. */
    public boolean closeOnESC() {
        return true;
    }

    /** Called when the dialog has opened; does nothing unless overridden. */
    public void onOpen() {}

    /** Called when the dialog has closed; does nothing unless overridden. */
    public void onClose() {}

    /** Called when the user has cancelled; does nothing unless overridden. */
    public void onCancel() {}

    /** Says that the user has cancelled. */
    public final void callOnCancel() {
        onCancel();
    }

    /** Says that the dialog has closed. */
    public final void callOnClose() {
        onClose();
    }
}
