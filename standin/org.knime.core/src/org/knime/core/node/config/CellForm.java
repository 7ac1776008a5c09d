// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.knime.core.data.DataCell;
import org.knime.core.node.InvalidSettingsException;
import org.slicewise.standin.access.CellStreams;

/**
 * A cell in a settings tree: its class under {@code datacell}, its content in a subtree of that name. The plain cells
 * are readable there; any other stands as the Base64 of what its serializer writes. No cell is an empty subtree.
 */
final class CellForm extends ConfigForm<DataCell> {

    private static final String CLASS = "datacell";
    private static final String SERIALIZED = "serialized";

    CellForm() {
        super(DataCell[]::new);
    }

    @Override
    void add(Config config, String key, DataCell cell) {
        Config child = config.addConfig(key);
        if (cell != null) {
            String name = cell.getClass().getName();
            child.addString(CLASS, name);
            addContent(child.addConfig(name), name, cell);
        }
    }

    private static void addContent(Config content, String name, DataCell cell) {
        PlainCellForm plain = PlainCellForm.BY_CLASS.get(name);
        if (plain != null) {
            plain.writer().write(content, cell);
        } else {
            content.addString(SERIALIZED, serialized(cell));
        }
    }

    private static String serialized(DataCell cell) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CellStreams.output(bytes).writeDataCell(cell);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "A cell of " + cell.getClass().getName() + " cannot be written into settings: " + e.getMessage(),
                    e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    @Override
    DataCell get(Config config, String key) throws InvalidSettingsException {
        Config child = config.getConfig(key);
        if (!child.containsKey(CLASS)) {
            return null;
        }
        String name = child.getString(CLASS);
        PlainCellForm plain = PlainCellForm.BY_CLASS.get(name);
        return plain != null
                ? plain.reader().read(child.getConfig(name))
                : deserialized(child.getConfig(name).getString(SERIALIZED));
    }

    private static DataCell deserialized(String text) throws InvalidSettingsException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return CellStreams.input(new ByteArrayInputStream(bytes)).readDataCell();
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidSettingsException("The settings hold a cell that cannot be read: " + e.getMessage(), e);
        }
    }
}
