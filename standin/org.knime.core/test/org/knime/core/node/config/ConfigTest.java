// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.NodeSettings;

class ConfigTest {

    private final NodeSettings settings = new NodeSettings("settings.xml");

    @Test
    void anAbsentSettingIsNamedWithItsPathAndItsNeighbours() {
        settings.addInt("rows", 3);
        String message = assertThrows(InvalidSettingsException.class, () -> settings.getInt("row"))
                .getMessage();
        assertTrue(
                message.contains("\"row\"") && message.contains("settings.xml") && message.contains("[rows]"), message);
    }

    @Test
    void aSettingOfAnotherTypeIsNamedWithItsPathAndBothTypes() {
        settings.addNodeSettings("model").addString("rows", "3");
        String message = assertThrows(InvalidSettingsException.class, () -> settings.getNodeSettings("model")
                        .getInt("rows"))
                .getMessage();
        assertTrue(message.contains("settings.xml/model/rows"), message);
        assertTrue(message.contains("xint") && message.contains("xstring"), message);
    }

    @Test
    void theDefaultAnswersForWhatIsAbsentOrOfAnotherType() {
        settings.addString("text", null);
        assertEquals(7, settings.getInt("text", 7));
        assertEquals(0.5, settings.getDouble("none", 0.5));
        assertNull(settings.getString("text", "default"));
        assertArrayEquals(new int[] {1, 2}, settings.getIntArray("none", 1, 2));
        assertEquals(List.of("a"), List.of(settings.getStringArray("text", "a")));
    }

    @Test
    void aGroupIsNoValueAndAValueIsNoGroup() {
        settings.addNodeSettings("group");
        settings.addInt("value", 1);
        assertThrows(InvalidSettingsException.class, () -> settings.getString("group"));
        assertThrows(InvalidSettingsException.class, () -> settings.getNodeSettings("value"));
        assertThrows(InvalidSettingsException.class, () -> settings.getStringArray("value"));
    }

    @Test
    void arraysMayBeNullAndEmptyAndHoldNull() throws InvalidSettingsException {
        settings.addStringArray("null", (String[]) null);
        settings.addStringArray("empty");
        settings.addStringArray("holds null", "a", null);
        assertNull(settings.getStringArray("null"));
        assertEquals(0, settings.getStringArray("empty").length);
        assertArrayEquals(new String[] {"a", null}, settings.getStringArray("holds null"));
    }

    @Test
    void anArrayThatLiesAboutItsSizeIsRefused() {
        settings.addNodeSettings("array").addInt("array-size", Integer.MAX_VALUE);
        settings.addNodeSettings("other").addInt("array-size", -1);
        assertThrows(InvalidSettingsException.class, () -> settings.getIntArray("array"));
        assertThrows(InvalidSettingsException.class, () -> settings.getIntArray("other"));
        assertThrows(InvalidSettingsException.class, () -> settings.getDataCellArray("array"));
    }

    @Test
    void keysAreInTheOrderTheyWereAddedAndTheLastValueCounts() throws InvalidSettingsException {
        settings.addInt("b", 1);
        settings.addInt("a", 1);
        settings.addString("b", "2");
        List<String> keys = new ArrayList<>();
        settings.forEach(keys::add);
        assertEquals(List.of("b", "a"), keys);
        assertEquals("2", settings.getString("b"));
    }

    @Test
    void aKeyCannotBeEmpty() {
        assertThrows(IllegalArgumentException.class, () -> settings.addInt("", 1));
        assertThrows(IllegalArgumentException.class, () -> settings.addInt(null, 1));
        assertThrows(IllegalArgumentException.class, () -> new NodeSettings(""));
    }

    @Test
    void removingTellsWhatWasThere() {
        settings.addInt("a", 1);
        assertEquals("a", settings.removeConfig("a").getKey());
        assertNull(settings.removeConfig("a"));
        assertFalse(settings.containsKey("a"));
    }

    @Test
    void aCopyIsDeep() throws InvalidSettingsException {
        settings.addNodeSettings("group").addInt("a", 1);
        NodeSettings copy = new NodeSettings("copy");
        settings.copyTo(copy);
        settings.getNodeSettings("group").addInt("a", 2);
        assertEquals(1, copy.getNodeSettings("group").getInt("a"));
    }

    @Test
    void theTreeIsOneForSwingToo() {
        settings.addNodeSettings("group").addInt("a", 1);
        assertEquals(1, settings.getChildCount());
        assertFalse(settings.isLeaf());
        assertTrue(settings.getChildAt(0).getChildAt(0).isLeaf());
        assertEquals(settings, settings.getChildAt(0).getParent());
        assertEquals(0, settings.getIndex(settings.getChildAt(0)));
        assertEquals(1, Collections.list(settings.children()).size());
    }

    @Test
    void rowKeysComeBack() throws InvalidSettingsException {
        settings.addRowKey("key", RowKey.createRowKey(5L));
        settings.addRowKey("null", null);
        settings.addRowKeyArray("keys", new RowKey("a"), new RowKey("b"));
        assertEquals("Row5", settings.getRowKey("key").getString());
        assertNull(settings.getRowKey("null"));
        assertArrayEquals(RowKey.toRowKeys("a", "b"), settings.getRowKeyArray("keys"));
        assertEquals(new RowKey("x"), settings.getRowKey("none", new RowKey("x")));
    }

    @Test
    void typesComeBack() throws InvalidSettingsException {
        DataType list = DataType.getType(ListCell.class, IntCell.TYPE);
        DataType common = DataType.getCommonSuperType(StringCell.TYPE, IntCell.TYPE);
        settings.addDataType("null", null);
        settings.addDataTypeArray("types", IntCell.TYPE, list, common);
        assertNull(settings.getDataType("null"));
        assertArrayEquals(new DataType[] {IntCell.TYPE, list, common}, settings.getDataTypeArray("types"));
    }

    @Test
    void anUnknownCellClassIsNamed() {
        settings.addNodeSettings("type").addString("cell_class", "org.example.GoneCell");
        String message = assertThrows(InvalidSettingsException.class, () -> settings.getDataType("type"))
                .getMessage();
        assertTrue(message.contains("org.example.GoneCell"), message);
    }

    @Test
    void cellsComeBack() throws InvalidSettingsException {
        DataCell[] cells = {
            new IntCell(1),
            new LongCell(1L << 40),
            new DoubleCell(0.1),
            new StringCell("a\nb"),
            BooleanCell.TRUE,
            DataType.getMissingCell(),
            null,
            CollectionCellFactory.createListCell(List.of(new IntCell(1), new StringCell("x")))
        };
        settings.addDataCellArray("cells", cells);
        settings.addDataCell("missing", new MissingCell("why"));
        assertArrayEquals(cells, settings.getDataCellArray("cells"));
        assertEquals("why", ((MissingCell) settings.getDataCell("missing")).getError());
    }

    @Test
    void aPlainCellIsReadableInTheFile() throws InvalidSettingsException {
        settings.addDataCell("cell", new DoubleCell(2.5));
        Config cell = settings.getConfig("cell");
        assertEquals("org.knime.core.data.def.DoubleCell", cell.getString("datacell"));
        assertEquals(2.5, cell.getConfig("org.knime.core.data.def.DoubleCell").getDouble("DoubleCell"));
    }

    @Test
    void modelContentsNestLikeSettings() throws InvalidSettingsException {
        ModelContent model = new ModelContent("model");
        model.addModelContent("part").addInt("a", 1);
        ModelContent other = new ModelContent("other");
        model.addModelContent(other);
        assertEquals(1, model.getModelContent("part").getInt("a"));
        assertEquals(other, model.getModelContent("other"));
    }
}
