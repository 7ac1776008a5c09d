// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Writes cells of one class and reads them back; has a public constructor without parameters and is registered at the
 * extension point {@code org.knime.core.DataType}.
 *
 * @param <T> the cell class
 */
public interface DataCellSerializer<T extends DataCell> {

    /** Writes the content of the cell. */
    void serialize(T cell, DataCellDataOutput out) throws IOException;

    /** A cell of the content that {@link #serialize} wrote. */
    T deserialize(DataCellDataInput in) throws IOException;

    /** The cell class, as the serializer's declaration names it. */
    @SuppressWarnings("unchecked")
    default Class<T> getCellClass() {
        for (Class<?> c = getClass(); c != null; c = c.getSuperclass()) {
            for (Type type : c.getGenericInterfaces()) {
                if (type instanceof ParameterizedType generic
                        && generic.getRawType() == DataCellSerializer.class
                        && generic.getActualTypeArguments()[0] instanceof Class<?> cellClass) {
                    return (Class<T>) cellClass;
                }
            }
        }
        throw new IllegalStateException("The serializer " + getClass().getName()
                + " does not name its cell class; declare it as \"implements DataCellSerializer<YourCell>\".");
    }
}
