// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.def;

import java.io.IOException;
import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;

/** A cell of a whole number of 32 bits. */
public class IntCell extends DataCell implements IntValue, LongValue, DoubleValue, BoundedValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(IntCell.class);

    private static final long serialVersionUID = 1L;
    private static final DataCellSerializer<IntCell> SERIALIZER = new Serializer();

    private final int value;

    /** Of a value. */
    public IntCell(int value) {
        this.value = value;
    }

    /** The serializer of these cells. */
    public static final DataCellSerializer<IntCell> getCellSerializer() {
        return SERIALIZER;
    }

    @Override
    public int getIntValue() {
        return value;
    }

    @Override
    public long getLongValue() {
        return value;
    }

    @Override
    public double getDoubleValue() {
        return value;
    }

    @Override
    protected boolean equalsDataCell(DataCell other) {
        return value == ((IntCell) other).value;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }

    private static final class Serializer implements DataCellSerializer<IntCell> {

        @Override
        public void serialize(IntCell cell, DataCellDataOutput out) throws IOException {
            out.writeInt(cell.value);
        }

        @Override
        public IntCell deserialize(DataCellDataInput in) throws IOException {
            return new IntCell(in.readInt());
        }
    }
}
