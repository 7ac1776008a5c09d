// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import org.knime.core.data.container.CloseableRowIterator;

/** The rows of a table, wherever they are. What a table no longer refers to is freed by itself. */
public interface Rows {

    /** The number of rows. */
    long size();

    /** The rows in order, any number of times and by several threads at once. */
    CloseableRowIterator iterator();
}
