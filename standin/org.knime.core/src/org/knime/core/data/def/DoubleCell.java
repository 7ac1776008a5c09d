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

/** A cell of a floating point number of 64 bits. */
public final class DoubleCell extends DataCell implements DoubleValue, BoundedValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(DoubleCell.class);

    private static final long serialVersionUID = 1L;
    private static final DataCellSerializer<DoubleCell> SERIALIZER = new Serializer();

    private final double value;

    /** Of a value. */
    public DoubleCell(double value) {
        this.value = value;
    }

    /** The serializer of these cells. */
    public static final DataCellSerializer<DoubleCell> getCellSerializer() {
        return SERIALIZER;
    }

    @Override
    public double getDoubleValue() {
        return value;
    }

    /** Not-a-number equals itself, and the two zeros each other. */
    @Override
    protected boolean equalsDataCell(DataCell other) {
        double otherValue = ((DoubleCell) other).value;
        return value == otherValue || Double.isNaN(value) && Double.isNaN(otherValue);
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value == 0 ? 0 : value);
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }

    private static final class Serializer implements DataCellSerializer<DoubleCell> {

        @Override
        public void serialize(DoubleCell cell, DataCellDataOutput out) throws IOException {
            out.writeDouble(cell.value);
        }

        @Override
        public DoubleCell deserialize(DataCellDataInput in) throws IOException {
            return new DoubleCell(in.readDouble());
        }
    }
}
