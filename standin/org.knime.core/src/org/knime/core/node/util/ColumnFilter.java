// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.util;

import org.knime.core.data.DataColumnSpec;

/** Says which columns of a table a dialog offers. */
public interface ColumnFilter {

    /** Whether the column is offered. */
    boolean includeColumn(DataColumnSpec column);

    /** What the user reads when no column is offered. */
    String allFilteredMsg();
}
