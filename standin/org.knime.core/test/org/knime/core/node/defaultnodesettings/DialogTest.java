// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JFileChooser;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
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
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.slicewise.standin.access.DialogAccess;

class DialogTest {

    private static final DataTableSpec TABLE = new DataTableSpec(
            new DataColumnSpecCreator("id", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator("name", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("x", DoubleCell.TYPE).createSpec());

    private final NodeSettings settings = new NodeSettings("model");

    /** One component of each kind, in groups and tabs. */
    private static final class Everything extends DefaultNodeSettingsPane {
        final SettingsModelString text = new SettingsModelString("text", "a");
        final SettingsModelString lines = new SettingsModelString("lines", "a\nb");
        final SettingsModelBoolean flag = new SettingsModelBoolean("flag", true);
        final SettingsModelIntegerBounded rows = new SettingsModelIntegerBounded("rows", 3, 1, 10);
        final SettingsModelDouble rate = new SettingsModelDouble("rate", 1e-20);
        final SettingsModelLong seed = new SettingsModelLong("seed", 42);
        final SettingsModelString sampler = new SettingsModelString("sampler", "even");
        final SettingsModelString column = new SettingsModelString("column", "x");
        final SettingsModelColumnName key = new SettingsModelColumnName("key", "name");
        final SettingsModelString file = new SettingsModelString("file", "out.csv");
        final SettingsModelString button = new SettingsModelString("button", "2");
        final SettingsModelStringArray several = new SettingsModelStringArray("several", new String[] {"b"});

        Everything() {
            createNewGroup("Texts");
            addDialogComponent(new DialogComponentLabel("Read me"));
            addDialogComponent(new DialogComponentString(text, "Text", true, 10));
            addDialogComponent(new DialogComponentMultiLineString(lines, "Lines"));
            closeCurrentGroup();
            addDialogComponent(new DialogComponentBoolean(flag, "Flag"));
            setHorizontalPlacement(true);
            addDialogComponent(new DialogComponentNumber(rows, "Rows", 1));
            addDialogComponent(new DialogComponentNumber(rate, "Rate", 0.1));
            addDialogComponent(new DialogComponentNumber(seed, "Seed", 1));
            setHorizontalPlacement(false);
            createNewTab("Choices");
            addDialogComponent(new DialogComponentStringSelection(sampler, "Sampler", "even", "random"));
            addDialogComponent(new DialogComponentColumnNameSelection(column, "Column", 0, DoubleValue.class));
            addDialogComponent(new DialogComponentColumnNameSelection(key, "Key", 0, false, StringValue.class));
            addDialogComponent(
                    new DialogComponentFileChooser(file, "dialog-test", JFileChooser.SAVE_DIALOG, false, ".csv"));
            addDialogComponent(new DialogComponentButtonGroup(
                    button, "Buttons", true, new String[] {"One", "Two"}, new String[] {"1", "2"}));
            addDialogComponent(new DialogComponentStringListSelection(several, "Several", "a", "b", "c"));
            setDefaultTabTitle("Main");
        }

        void saveModels(NodeSettings settings) {
            List.of(text, lines, flag, rows, rate, seed, sampler, column, key, file, button, several)
                    .forEach(model -> model.saveSettingsTo(settings));
        }
    }

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    private static <T extends Component> List<T> all(Container parent, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Component child : parent.getComponents()) {
            if (kind.isInstance(child)) {
                found.add(kind.cast(child));
            } else if (child instanceof Container inner) {
                found.addAll(all(inner, kind));
            }
        }
        return found;
    }

    private static void type(DialogComponentNumber component, String text) {
        ((JSpinner.DefaultEditor) component.getSpinner().getEditor())
                .getTextField()
                .setText(text);
    }

    private NodeSettings saved(DefaultNodeSettingsPane dialog) throws InvalidSettingsException {
        NodeSettings saved = new NodeSettings("model");
        DialogAccess.save(dialog, saved);
        return saved;
    }

    @Test
    void aDialogSavesWhatItLoaded() throws Exception {
        Everything dialog = new Everything();
        dialog.text.setStringValue("b");
        dialog.rows.setIntValue(7);
        dialog.key.setSelection(null, true);
        dialog.button.setStringValue("1");
        dialog.several.setStringArrayValue(new String[] {"a", "c"});
        dialog.flag.setBooleanValue(false);
        dialog.rate.setEnabled(false);
        dialog.saveModels(settings);
        Everything other = new Everything();
        DialogAccess.load(other, settings, TABLE);
        NodeSettings saved = saved(other);
        for (String key : settings) {
            assertEquals(settings.getEntry(key), saved.getEntry(key));
        }
        assertEquals(settings.keySet(), saved.keySet());
        assertEquals(1e-20, saved.getDouble("rate"), "all digits are kept");
    }

    @Test
    void tabsAndGroupsAreThere() {
        Everything dialog = new Everything();
        JTabbedPane tabs = all(dialog.getPanel(), JTabbedPane.class).get(0);
        assertEquals(2, tabs.getTabCount());
        assertEquals("Main", tabs.getTitleAt(0));
        dialog.selectTab("Choices");
        assertEquals(1, tabs.getSelectedIndex());
        assertEquals(3, all((Container) tabs.getComponentAt(0), JSpinner.class).size());
        assertThrows(IllegalArgumentException.class, () -> dialog.createNewTab("Main"));
    }

    @Test
    void whatIsTypedIsSaved() throws Exception {
        SettingsModelInteger rows = new SettingsModelIntegerBounded("rows", 3, 1, 10);
        SettingsModelString text = new SettingsModelString("text", "");
        DialogComponentNumber number = new DialogComponentNumber(rows, "Rows", 1);
        DialogComponentString field = new DialogComponentString(text, "Text");
        DefaultNodeSettingsPane dialog = new DefaultNodeSettingsPane();
        dialog.addDialogComponent(number);
        dialog.addDialogComponent(field);
        type(number, " 8 ");
        all(field.getComponentPanel(), JTextField.class).get(0).setText("typed");
        NodeSettings saved = saved(dialog);
        assertEquals(8, saved.getInt("rows"));
        assertEquals("typed", saved.getString("text"));
    }

    @Test
    void aSettingThatChangesElsewhereIsShown() {
        Everything dialog = new Everything();
        dialog.rows.setIntValue(9);
        dialog.text.setStringValue("elsewhere");
        dialog.rows.setEnabled(false);
        JSpinner spinner = all(dialog.getPanel(), JSpinner.class).get(0);
        assertEquals(9, spinner.getValue());
        assertFalse(spinner.isEnabled());
        assertTrue(all(dialog.getPanel(), JTextField.class).stream()
                .anyMatch(f -> f.getText().equals("elsewhere")));
    }

    @Test
    void paneHooksAreCalledAfterTheComponents() throws Exception {
        List<String> called = new ArrayList<>();
        DefaultNodeSettingsPane dialog = new DefaultNodeSettingsPane() {
            @Override
            public void loadAdditionalSettingsFrom(NodeSettingsRO s, DataTableSpec[] specs) {
                called.add("load " + specs.length);
            }

            @Override
            public void saveAdditionalSettingsTo(NodeSettingsWO s) {
                called.add("save");
                s.addInt("more", 1);
            }
        };
        DialogAccess.load(dialog, settings, TABLE, null);
        assertEquals(1, saved(dialog).getInt("more"));
        assertEquals(List.of("load 2", "save"), called);
    }
}
