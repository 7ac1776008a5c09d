// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import org.knime.core.data.DataColumnSpec;

/** What a list of columns offers: a column, the RowIDs, or nothing. */
record ColumnChoice(String columnName, boolean isRowId) {

    static final ColumnChoice NONE = new ColumnChoice(null, false);
    static final ColumnChoice ROW_ID = new ColumnChoice(null, true);

    static ColumnChoice column(DataColumnSpec column) {
        return new ColumnChoice(column.getName(), false);
    }

    static ColumnChoice of(SettingsModelString setting) {
        boolean rowId = setting instanceof SettingsModelColumnName column && column.useRowID();
        return rowId ? ROW_ID : new ColumnChoice(setting.getStringValue(), false);
    }

    void applyTo(SettingsModelString setting) {
        if (setting instanceof SettingsModelColumnName column) {
            column.setSelection(columnName, isRowId);
        } else {
            setting.setStringValue(columnName);
        }
    }

    @Override
    public String toString() {
        if (isRowId) {
            return "<RowID>";
        }
        return columnName == null ? "<none>" : columnName;
    }
}
