// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import java.util.Map;
import org.knime.core.data.DataCell;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;

/** How a cell with one plain value stands in a settings tree: as an entry with the simple name of its class. */
record PlainCellForm(Writer writer, Reader reader) {

    /** Writes a cell of the class the form is for. */
    interface Writer {
        void write(Config content, DataCell cell);
    }

    /** Reads what the writer wrote. */
    interface Reader {
        DataCell read(Config content) throws InvalidSettingsException;
    }

    static final Map<String, PlainCellForm> BY_CLASS = Map.of(
            IntCell.class.getName(),
            new PlainCellForm(
                    (content, cell) -> content.addInt("IntCell", ((IntCell) cell).getIntValue()),
                    content -> new IntCell(content.getInt("IntCell"))),
            LongCell.class.getName(),
            new PlainCellForm(
                    (content, cell) -> content.addLong("LongCell", ((LongCell) cell).getLongValue()),
                    content -> new LongCell(content.getLong("LongCell"))),
            DoubleCell.class.getName(),
            new PlainCellForm(
                    (content, cell) -> content.addDouble("DoubleCell", ((DoubleCell) cell).getDoubleValue()),
                    content -> new DoubleCell(content.getDouble("DoubleCell"))),
            BooleanCell.class.getName(),
            new PlainCellForm(
                    (content, cell) -> content.addBoolean("BooleanCell", ((BooleanCell) cell).getBooleanValue()),
                    content -> BooleanCell.get(content.getBoolean("BooleanCell"))),
            StringCell.class.getName(),
            new PlainCellForm(
                    (content, cell) -> content.addString("StringCell", ((StringCell) cell).getStringValue()),
                    content -> new StringCell(content.getString("StringCell"))),
            MissingCell.class.getName(),
            new PlainCellForm(
                    (content, cell) -> content.addString("error", ((MissingCell) cell).getError()),
                    content -> new MissingCell(content.getString("error", null))));
}
