// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.slicewise.volume.layout.LeftOut;

/** What a folder holds of cases that cannot be used, as a table with the reasons. */
final class LeftOutTable {

    static final DataTableSpec SPEC =
            new DataTableSpec(Columns.of("Case", StringCell.TYPE), Columns.of("Reason", StringCell.TYPE));

    private LeftOutTable() {}

    /** A row for each; the RowIDs are numbers, since two files may stand for the same case. */
    static BufferedDataTable of(List<LeftOut> leftOut, ExecutionContext exec) {
        BufferedDataContainer rows = exec.createDataContainer(SPEC);
        for (int i = 0; i < leftOut.size(); i++) {
            StringCell id = new StringCell(leftOut.get(i).id());
            rows.addRowToTable(new DefaultRow(
                    "Row" + i, List.of(id, new StringCell(leftOut.get(i).reason()))));
        }
        rows.close();
        return rows.getTable();
    }
}
