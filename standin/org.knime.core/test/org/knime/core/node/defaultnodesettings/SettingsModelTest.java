// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;

class SettingsModelTest {

    private final NodeSettings settings = new NodeSettings("model");

    static Stream<SettingsModel> models() {
        return Stream.of(
                new SettingsModelString("key", "a\nb"),
                new SettingsModelString("key", null),
                new SettingsModelBoolean("key", true),
                new SettingsModelInteger("key", -3),
                new SettingsModelIntegerBounded("key", 3, 1, 5),
                new SettingsModelDouble("key", 0.1),
                new SettingsModelDoubleBounded("key", 0.1, 0, 1),
                new SettingsModelLong("key", 1L << 40),
                new SettingsModelLongBounded("key", 5, 0, Long.MAX_VALUE),
                new SettingsModelStringArray("key", new String[] {"a", null}),
                new SettingsModelColumnName("key", "column"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aSettingComesBackWithWhetherItCanBeChanged(SettingsModel model) throws InvalidSettingsException {
        model.setEnabled(false);
        model.saveSettingsTo(settings);
        SettingsModel loaded = model.createCloneWithValidatedValue(settings);
        assertFalse(loaded.isEnabled());
        assertSavesTheSame(loaded);
        assertEquals(model.toString(), loaded.toString());
    }

    private void assertSavesTheSame(SettingsModel model) {
        NodeSettings again = new NodeSettings("model");
        model.saveSettingsTo(again);
        assertEquals(settings, again);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theInternalsStandBesideTheValueAndMayBeAbsent(SettingsModel model) throws InvalidSettingsException {
        model.saveSettingsTo(settings);
        NodeSettings internals = settings.getNodeSettings("key_Internals");
        assertTrue(internals.getBoolean("EnabledStatus"));
        assertTrue(internals.getString("SettingsModelID").startsWith("SMID_"));
        settings.removeConfig("key_Internals");
        model.validateSettings(settings);
        model.loadSettingsFrom(settings);
        assertTrue(model.isEnabled());
    }

    @ParameterizedTest
    @MethodSource("models")
    void anAbsentValueIsRefused(SettingsModel model) {
        assertThrows(InvalidSettingsException.class, () -> model.validateSettings(settings));
        assertThrows(InvalidSettingsException.class, () -> model.loadSettingsFrom(settings));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aDialogKeepsItsValueWhenThereIsNone(SettingsModel model) throws Exception {
        model.saveSettingsTo(settings);
        model.loadForDialog(new NodeSettings("empty"), new PortObjectSpec[0]);
        assertSavesTheSame(model);
    }

    @Test
    void theKindsAreCalledAsInSavedWorkflows() throws InvalidSettingsException {
        assertEquals("SMID_string", new SettingsModelString("key", "").getModelTypeID());
        assertEquals("SMID_string", new SettingsModelColumnName("key", "").getModelTypeID());
        assertEquals("SMID_boolean", new SettingsModelBoolean("key", true).getModelTypeID());
        assertEquals("SMID_integer", new SettingsModelIntegerBounded("key", 1, 1, 1).getModelTypeID());
    }

    @Test
    void aColumnNameIsSavedAsInSavedWorkflows() throws InvalidSettingsException {
        SettingsModelColumnName model = new SettingsModelColumnName("key", "a");
        model.setSelection(null, true);
        model.saveSettingsTo(settings);
        assertTrue(settings.getNodeSettings("key").getBoolean("useRowID"));
        SettingsModelColumnName loaded = new SettingsModelColumnName("key", "b");
        loaded.loadSettingsFrom(settings);
        assertTrue(loaded.useRowID());
        assertEquals(null, loaded.getColumnName());
    }

    @Test
    void valuesOutOfBoundsAreRefused() {
        SettingsModelIntegerBounded rows = new SettingsModelIntegerBounded("rows", 3, 1, 5);
        assertThrows(IllegalArgumentException.class, () -> rows.setIntValue(6));
        settings.addInt("rows", 0);
        String message = assertThrows(InvalidSettingsException.class, () -> rows.validateSettings(settings))
                .getMessage();
        assertEquals("The setting \"rows\" must be a whole number between 1 and 5, but is 0.", message);
        assertThrows(InvalidSettingsException.class, () -> rows.loadSettingsFrom(settings));
        assertEquals(3, rows.getIntValue());
        assertThrows(IllegalArgumentException.class, () -> new SettingsModelIntegerBounded("rows", 9, 1, 5));
        assertThrows(IllegalArgumentException.class, () -> new SettingsModelDoubleBounded("x", 0.5, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new SettingsModelDoubleBounded("x", 0, 0, 1)
                .setDoubleValue(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new SettingsModelLongBounded("x", 0, 0, 1).setLongValue(2));
    }

    @Test
    void aKeyMustNotBeEmpty() {
        assertThrows(IllegalArgumentException.class, () -> new SettingsModelString("", "a"));
        assertThrows(IllegalArgumentException.class, () -> new SettingsModelBoolean(null, true));
    }

    @Test
    void listenersHearOfChangesOnceAndOfNothingElse() {
        SettingsModelString model = new SettingsModelString("key", "a");
        AtomicInteger heard = new AtomicInteger();
        model.addChangeListener(event -> heard.incrementAndGet());
        model.setStringValue("a");
        model.setEnabled(true);
        assertEquals(0, heard.get());
        model.setStringValue("b");
        model.setEnabled(false);
        assertEquals(2, heard.get());
    }

    @Test
    void aListenerThatFailsDoesNotKeepOthersFromHearing() {
        SettingsModelString model = new SettingsModelString("key", "a");
        AtomicInteger heard = new AtomicInteger();
        model.addChangeListener(event -> heard.incrementAndGet());
        model.prependChangeListener(event -> {
            throw new IllegalStateException("A test's listener fails on purpose.");
        });
        model.setStringValue("b");
        assertEquals(1, heard.get());
    }

    @Test
    void anArrayIsCopiedInAndOut() {
        String[] given = {"a"};
        SettingsModelStringArray model = new SettingsModelStringArray("key", given);
        given[0] = "x";
        model.getStringArrayValue()[0] = "y";
        assertArrayEquals(new String[] {"a"}, model.getStringArrayValue());
    }
}
