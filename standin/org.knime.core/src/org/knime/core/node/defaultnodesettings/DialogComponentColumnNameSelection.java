// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.util.ArrayList;
import java.util.List;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.util.ColumnFilter;

/**
 * A list to choose a column of an input table from, or no column where that is offered, or the RowIDs where the
 * setting is a {@link SettingsModelColumnName}.
 */
public class DialogComponentColumnNameSelection extends DialogComponent {

    private final SettingsModelString setting;
    private final String label;
    private final int port;
    private final boolean required;
    private final boolean offersNone;
    private final JComboBox<ColumnChoice> box = new JComboBox<>();
    private ColumnFilter filter;
    private boolean showing;

    /** A list of the columns that have one of the values; without such a column the dialog does not open. */
    @SafeVarargs
    public DialogComponentColumnNameSelection(
            SettingsModelString setting, String label, int port, Class<? extends DataValue>... values) {
        this(setting, label, port, true, values);
    }

    /** A list of the columns that have one of the values. */
    @SafeVarargs
    public DialogComponentColumnNameSelection(
            SettingsModelString setting,
            String label,
            int port,
            boolean required,
            Class<? extends DataValue>... values) {
        this(setting, label, port, required, false, values);
    }

    /** A list of the columns that have one of the values, and of none, where that is offered. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    public DialogComponentColumnNameSelection(
            SettingsModelString setting,
            String label,
            int port,
            boolean required,
            boolean offersNone,
            Class<? extends DataValue>... values) {
        this(setting, label, port, required, offersNone, new CompatibleColumns(List.of(values)));
    }

    /** A list of the columns that a filter lets through; without such a column the dialog does not open. */
    public DialogComponentColumnNameSelection(
            SettingsModelString setting, String label, int port, ColumnFilter filter) {
        this(setting, label, port, true, filter);
    }

    /** A list of the columns that a filter lets through. */
    public DialogComponentColumnNameSelection(
            SettingsModelString setting, String label, int port, boolean required, ColumnFilter filter) {
        this(setting, label, port, required, false, filter);
    }

    /**
     * A list of the columns that a filter lets through, and of none, where that is offered.
     *
     * @param port the input, counted from 0
     * @param required whether the dialog does not open without such a column
     */
    public DialogComponentColumnNameSelection(
            SettingsModelString setting,
            String label,
            int port,
            boolean required,
            boolean offersNone,
            ColumnFilter filter) {
        super(setting);
        this.setting = setting;
        this.label = label;
        this.port = port;
        this.required = required;
        this.offersNone = offersNone;
        this.filter = filter;
        getComponentPanel().add(new JLabel(label));
        getComponentPanel().add(box);
        follow();
        box.addActionListener(event -> chosen());
    }

    /** The chosen column's name; null where no column is. */
    public final String getSelected() {
        ColumnChoice choice = (ColumnChoice) box.getSelectedItem();
        return choice == null ? null : choice.columnName();
    }

    /** The chosen column; null where no column is, or it is not in the table. */
    public final DataColumnSpec getSelectedAsSpec() {
        return getLastTableSpecs() != null && getLastTableSpec(port) instanceof DataTableSpec table
                ? table.getColumnSpec(getSelected())
                : null;
    }

    /** Offers the columns that another filter lets through; throws where there is none and one is required. */
    public void setColumnFilter(ColumnFilter newFilter) throws NotConfigurableException {
        filter = newFilter;
        if (getLastTableSpecs() != null) {
            checkConfigurabilityBeforeLoad(getLastTableSpecs());
        }
        updateComponent();
    }

    private List<ColumnChoice> columns(PortObjectSpec spec) {
        return spec instanceof DataTableSpec table
                ? table.stream()
                        .filter(filter::includeColumn)
                        .map(ColumnChoice::column)
                        .toList()
                : List.of();
    }

    private List<ColumnChoice> choices() {
        List<ColumnChoice> choices = new ArrayList<>();
        if (offersNone) {
            choices.add(ColumnChoice.NONE);
        }
        if (setting instanceof SettingsModelColumnName) {
            choices.add(ColumnChoice.ROW_ID);
        }
        choices.addAll(columns(getLastTableSpecs() == null ? null : getLastTableSpec(port)));
        return choices;
    }

    private void chosen() {
        if (!showing && box.getSelectedItem() instanceof ColumnChoice choice) {
            choice.applyTo(setting);
        }
    }

    /** Shows a column that is not in the table beside those that are, so that it is not lost unseen. */
    @Override
    protected void updateComponent() {
        ColumnChoice current = ColumnChoice.of(setting);
        List<ColumnChoice> choices = choices();
        if (current.columnName() != null && !current.columnName().isEmpty() && !choices.contains(current)) {
            choices.add(current);
        }
        showing = true;
        box.setModel(new DefaultComboBoxModel<>(choices.toArray(ColumnChoice[]::new)));
        box.setSelectedItem(choices.contains(current) ? current : null);
        showing = false;
    }

    @Override
    protected void checkConfigurabilityBeforeLoad(PortObjectSpec[] specs) throws NotConfigurableException {
        if (required && !(specs[port] instanceof DataTableSpec)) {
            throw new NotConfigurableException(
                    "\"" + label + "\" is a column of the table at input " + port + ", but there is no table yet.");
        }
        if (required && columns(specs[port]).isEmpty()) {
            throw new NotConfigurableException(
                    "\"" + label + "\" is a column of the table at input " + port + ": " + filter.allFilteredMsg());
        }
    }

    @Override
    protected void validateSettingsBeforeSave() throws InvalidSettingsException {
        if (box.getSelectedItem() == null && required) {
            throw new InvalidSettingsException("\"" + label + "\" needs a column: choose one of " + choices() + ".");
        }
        chosen();
    }

    @Override
    protected void setEnabledComponents(boolean enabled) {
        box.setEnabled(enabled);
    }

    @Override
    public void setToolTipText(String text) {
        box.setToolTipText(text);
    }
}
