// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.Serializable;
import org.knime.core.data.collection.CollectionDataValue;

/** One immutable content of a table; implements the value interfaces through which it is read. */
public abstract class DataCell implements DataValue, Serializable {

    private static final long serialVersionUID = 1L;

    /** For subclasses. */
    public DataCell() {}

    /** The type of this cell: its class, and the type of the elements where it is a collection. */
    public final DataType getType() {
        return this instanceof CollectionDataValue collection
                ? DataType.getType(getClass(), collection.getElementType())
                : DataType.getType(getClass());
    }

    /** Whether this cell stands for an absent value. */
    public boolean isMissing() {
        return false;
    }

    @Override
    public DataCell materializeDataCell() {
        return this;
    }

    /** Equal when of the same class and with the same content; two missing cells are always equal. */
    @Override
    public final boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof DataCell cell && getClass() == cell.getClass() && equalsDataCell(cell);
    }

    /** Whether the other cell, which is of the same class and not null, has the same content. */
    protected abstract boolean equalsDataCell(DataCell other);

    @Override
    public abstract int hashCode();

    @Override
    public abstract String toString();
}
