// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import org.knime.core.data.DataTable;

/** A table that frees its rows when it is closed. */
public interface CloseableTable extends DataTable, AutoCloseable {

    /** Frees the rows; by default there is nothing to free. */
    @Override
    default void close() {}
}
