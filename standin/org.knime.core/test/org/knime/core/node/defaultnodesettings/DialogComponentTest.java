// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JSpinner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NotConfigurableException;

class DialogComponentTest {

    private static final DataTableSpec TABLE = new DataTableSpec(
            new DataColumnSpecCreator("id", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator("name", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("x", DoubleCell.TYPE).createSpec());

    private final NodeSettings settings = new NodeSettings("model");

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    private static void type(DialogComponentNumber component, String text) {
        ((JSpinner.DefaultEditor) component.getSpinner().getEditor())
                .getTextField()
                .setText(text);
    }

    @Test
    void whatMakesNoSenseIsNotSaved() {
        SettingsModelInteger rows = new SettingsModelIntegerBounded("rows", 3, 1, 10);
        DialogComponentNumber number = new DialogComponentNumber(rows, "Rows", 1);
        type(number, "many");
        assertEquals("\"Rows\" must be a whole number between 1 and 10, but is \"many\".", refusal(number));
        type(number, "11");
        assertEquals("\"Rows\" must be a whole number between 1 and 10, but is 11.", refusal(number));
        assertEquals(3, rows.getIntValue());
        assertTrue(refusal(new DialogComponentString(new SettingsModelString("s", null), "Text", true, 5))
                .contains("Text"));
        assertTrue(
                refusal(new DialogComponentStringSelection(new SettingsModelString("s", "gone"), "Sampler", "a", "b"))
                        .contains("[a, b]"));
        assertTrue(refusal(new DialogComponentFileChooser(new SettingsModelString("s", ""), "test"))
                .contains("file"));
        assertTrue(refusal(new DialogComponentStringListSelection(
                        new SettingsModelStringArray("s", new String[0]), "Several", "a"))
                .contains("[a]"));
    }

    @Test
    void arrowsGoByTheStepAndStopAtTheBounds() {
        SettingsModelDouble rate = new SettingsModelDoubleBounded("rate", 0.5, 0, 1);
        DialogComponentNumber number = new DialogComponentNumber(rate, "Rate", 0.25);
        number.getSpinner().setValue(number.getSpinner().getNextValue());
        assertEquals(0.75, rate.getDoubleValue());
        number.getSpinner().setValue(number.getSpinner().getNextValue());
        assertNull(number.getSpinner().getNextValue());
    }

    @Test
    void columnsOfTheRightKindAreOffered() throws Exception {
        SettingsModelString column = new SettingsModelString("column", "gone");
        DialogComponentColumnNameSelection list =
                new DialogComponentColumnNameSelection(column, "Column", 0, true, true, DoubleValue.class);
        list.loadSettingsFrom(settings, new DataTableSpec[] {TABLE});
        JComboBox<?> box = (JComboBox<?>) list.getComponentPanel().getComponent(1);
        List<String> offered = new ArrayList<>();
        for (int i = 0; i < box.getItemCount(); i++) {
            offered.add(box.getItemAt(i).toString());
        }
        assertEquals(List.of("<none>", "id", "x", "gone"), offered);
        assertEquals("gone", list.getSelected());
        assertNull(list.getSelectedAsSpec());
        box.setSelectedIndex(2);
        assertEquals("x", column.getStringValue());
        assertEquals(TABLE.getColumnSpec("x"), list.getSelectedAsSpec());
        box.setSelectedIndex(0);
        list.saveSettingsTo(settings);
        assertNull(settings.getString("column"));
    }

    @Test
    void aDialogDoesNotOpenWithoutAColumnItNeeds() {
        DialogComponentColumnNameSelection list = new DialogComponentColumnNameSelection(
                new SettingsModelString("column", null), "Column", 0, StringValue.class);
        String message = assertThrows(
                        NotConfigurableException.class,
                        () -> list.loadSettingsFrom(settings, new DataTableSpec[] {new DataTableSpec()}))
                .getMessage();
        assertTrue(message.contains("\"Column\"") && message.contains("StringValue"), message);
        assertThrows(NotConfigurableException.class, () -> list.loadSettingsFrom(settings, new DataTableSpec[] {null}));
    }

    @Test
    void listItemsAreReplaced() {
        SettingsModelString sampler = new SettingsModelString("sampler", "a");
        DialogComponentStringSelection list = new DialogComponentStringSelection(sampler, "Sampler", "a");
        list.replaceListItems(List.of("b", "c"), "c");
        assertEquals("c", sampler.getStringValue());
        list.replaceListItems(List.of("d"), null);
        assertEquals("d", sampler.getStringValue());
        SettingsModelStringArray several = new SettingsModelStringArray("several", new String[] {"a"});
        DialogComponentStringListSelection multiple = new DialogComponentStringListSelection(several, "Several", "a");
        multiple.replaceListItems(List.of("x", "y"), "y");
        assertEquals(List.of("y"), Arrays.asList(several.getStringArrayValue()));
        assertThrows(IllegalArgumentException.class, () -> list.replaceListItems(List.of(), null));
    }

    @Test
    void pathsAreRememberedNewestFirst() throws Exception {
        for (String path : List.of("a", "b", "a")) {
            new DialogComponentFileChooser(new SettingsModelString("file", path), "remembered")
                    .saveSettingsTo(settings);
        }
        assertEquals(List.of("a", "b"), PathHistory.of("remembered"));
    }

    private String refusal(DialogComponent component) {
        return assertThrows(InvalidSettingsException.class, () -> component.saveSettingsTo(settings))
                .getMessage();
    }
}
