// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTable;

/** The view of a table's columns. */
final class DataTableSpecView {

    private DataTableSpecView() {}

    static JComponent of(DataTableSpec spec) {
        Object[][] rows = spec.stream()
                .map(column -> new Object[] {column.getName(), column.getType(), column.getDomain()})
                .toArray(Object[][]::new);
        JTable table = new JTable(rows, new Object[] {"Column", "Type", "Domain"});
        table.setEnabled(false);
        JScrollPane pane = new JScrollPane(table);
        pane.setName("Spec - Columns: " + spec.getNumColumns());
        return pane;
    }
}
