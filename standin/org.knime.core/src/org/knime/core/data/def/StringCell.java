// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.def;

import java.io.IOException;
import java.util.Objects;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.NominalValue;
import org.knime.core.data.StringValue;

/** A cell of a text. */
public final class StringCell extends DataCell implements StringValue, NominalValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(StringCell.class);

    private static final long serialVersionUID = 1L;

    private final String value;

    /** Of a text that is not null; for an absent one there is the missing cell. */
    public StringCell(String value) {
        this.value = Objects.requireNonNull(value, "A string cell cannot hold null; use DataType.getMissingCell().");
    }

    /** The serializer of these cells. */
    public static final StringSerializer getCellSerializer() {
        return new StringSerializer();
    }

    @Override
    public String getStringValue() {
        return value;
    }

    @Override
    protected boolean equalsDataCell(DataCell other) {
        return value.equals(((StringCell) other).value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    /** Writes the text. */
    static final class StringSerializer implements DataCellSerializer<StringCell> {

        @Override
        public void serialize(StringCell cell, DataCellDataOutput out) throws IOException {
            out.writeUTF(cell.value);
        }

        @Override
        public StringCell deserialize(DataCellDataInput in) throws IOException {
            return new StringCell(in.readUTF());
        }
    }
}
