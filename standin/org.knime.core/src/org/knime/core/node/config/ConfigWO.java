// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.config.base.ConfigBaseWO;

/** A settings tree to write to that knows cells, types and row keys as well; each of them may be null. */
public interface ConfigWO extends ConfigBaseWO {

    /** A new, empty subtree under that key. */
    Config addConfig(String key);

    /** Sets the cell of that key. */
    void addDataCell(String key, DataCell value);

    /** Sets the array of that key. */
    void addDataCellArray(String key, DataCell... values);

    /** Sets the type of that key. */
    void addDataType(String key, DataType value);

    /** Sets the array of that key. */
    void addDataTypeArray(String key, DataType... values);

    /** Sets the row key of that key. */
    void addRowKey(String key, RowKey value);

    /** Sets the array of that key. */
    void addRowKeyArray(String key, RowKey... values);
}
