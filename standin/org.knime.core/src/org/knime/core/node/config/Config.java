// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import java.io.IOException;
import java.io.InputStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBase;

/** A settings tree that knows cells, types and row keys as well. */
public abstract class Config extends ConfigBase implements ConfigRO, ConfigWO {

    private static final long serialVersionUID = 1L;

    /** An empty tree; the key must have at least one character. */
    protected Config(String key) {
        super(key);
    }

    @Override
    public abstract Config getInstance(String key);

    @Override
    public final Config addConfig(String key) {
        return (Config) addConfigBase(key);
    }

    /** Adds a subtree, replacing what had its key. */
    protected final void addConfig(Config config) {
        put(config);
    }

    @Override
    public final Config getConfig(String key) throws InvalidSettingsException {
        return (Config) getConfigBase(key);
    }

    /** Reads an XML document into a tree, closes the stream and returns the tree. */
    protected static Config loadFromXML(Config config, InputStream in) throws IOException {
        config.load(in);
        return config;
    }

    @Override
    public void addDataCell(String key, DataCell value) {
        ConfigForm.CELL.add(this, key, value);
    }

    @Override
    public DataCell getDataCell(String key) throws InvalidSettingsException {
        return ConfigForm.CELL.get(this, key);
    }

    @Override
    public DataCell getDataCell(String key, DataCell def) {
        return ConfigForm.CELL.get(this, key, def);
    }

    @Override
    public void addDataCellArray(String key, DataCell... values) {
        ConfigForm.CELL.addArray(this, key, values);
    }

    @Override
    public DataCell[] getDataCellArray(String key) throws InvalidSettingsException {
        return ConfigForm.CELL.getArray(this, key);
    }

    @Override
    public DataCell[] getDataCellArray(String key, DataCell... def) {
        return ConfigForm.CELL.getArray(this, key, def);
    }

    @Override
    public void addDataType(String key, DataType value) {
        ConfigForm.TYPE.add(this, key, value);
    }

    @Override
    public DataType getDataType(String key) throws InvalidSettingsException {
        return ConfigForm.TYPE.get(this, key);
    }

    @Override
    public DataType getDataType(String key, DataType def) {
        return ConfigForm.TYPE.get(this, key, def);
    }

    @Override
    public void addDataTypeArray(String key, DataType... values) {
        ConfigForm.TYPE.addArray(this, key, values);
    }

    @Override
    public DataType[] getDataTypeArray(String key) throws InvalidSettingsException {
        return ConfigForm.TYPE.getArray(this, key);
    }

    @Override
    public DataType[] getDataTypeArray(String key, DataType... def) {
        return ConfigForm.TYPE.getArray(this, key, def);
    }

    @Override
    public void addRowKey(String key, RowKey value) {
        ConfigForm.ROW_KEY.add(this, key, value);
    }

    @Override
    public RowKey getRowKey(String key) throws InvalidSettingsException {
        return ConfigForm.ROW_KEY.get(this, key);
    }

    @Override
    public RowKey getRowKey(String key, RowKey def) {
        return ConfigForm.ROW_KEY.get(this, key, def);
    }

    @Override
    public void addRowKeyArray(String key, RowKey... values) {
        ConfigForm.ROW_KEY.addArray(this, key, values);
    }

    @Override
    public RowKey[] getRowKeyArray(String key) throws InvalidSettingsException {
        return ConfigForm.ROW_KEY.getArray(this, key);
    }

    @Override
    public RowKey[] getRowKeyArray(String key, RowKey... def) {
        return ConfigForm.ROW_KEY.getArray(this, key, def);
    }
}
