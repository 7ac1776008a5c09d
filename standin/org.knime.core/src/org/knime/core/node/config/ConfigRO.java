// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import java.util.Iterator;
import javax.swing.tree.TreeNode;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;

/** A settings tree to read from that knows cells, types and row keys as well. */
public interface ConfigRO extends ConfigBaseRO, TreeNode, Iterable<String> {

    /** The subtree of that key. */
    Config getConfig(String key) throws InvalidSettingsException;

    /** The keys of this level, in the order they were added. */
    @Override
    Iterator<String> iterator();

    /** The cell of that key. */
    DataCell getDataCell(String key) throws InvalidSettingsException;

    /** The cell of that key, or the default. */
    DataCell getDataCell(String key, DataCell def);

    /** The array of that key. */
    DataCell[] getDataCellArray(String key) throws InvalidSettingsException;

    /** The array of that key, or the default. */
    DataCell[] getDataCellArray(String key, DataCell... def);

    /** The type of that key. */
    DataType getDataType(String key) throws InvalidSettingsException;

    /** The type of that key, or the default. */
    DataType getDataType(String key, DataType def);

    /** The array of that key. */
    DataType[] getDataTypeArray(String key) throws InvalidSettingsException;

    /** The array of that key, or the default. */
    DataType[] getDataTypeArray(String key, DataType... def);

    /** The row key of that key. */
    RowKey getRowKey(String key) throws InvalidSettingsException;

    /** The row key of that key, or the default. */
    RowKey getRowKey(String key, RowKey def);

    /** The array of that key. */
    RowKey[] getRowKeyArray(String key) throws InvalidSettingsException;

    /** The array of that key, or the default. */
    RowKey[] getRowKeyArray(String key, RowKey... def);
}
