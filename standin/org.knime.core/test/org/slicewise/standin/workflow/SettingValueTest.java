// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType.BooleanType;

class SettingValueTest {

    private final NodeSettings settings = new NodeSettings("model");

    SettingValueTest() {
        settings.addInt("int", 1);
        settings.addDouble("double", 1);
        settings.addLong("long", 1);
        settings.addString("text", null);
        settings.addBoolean("flag", false);
        settings.addByte("byte", (byte) 1);
        settings.addNodeSettings("group");
    }

    private void overwrite(String key, FlowVariable variable) throws InvalidSettingsException {
        SettingValue.of(settings, key, key).overwrite(variable);
    }

    @Test
    void variablesAreWidenedToTheTypeOfTheSetting() throws InvalidSettingsException {
        FlowVariable seven = new FlowVariable("v", 7);
        overwrite("int", seven);
        overwrite("long", seven);
        overwrite("double", seven);
        overwrite("text", seven);
        overwrite("byte", seven);
        assertEquals(7, settings.getInt("int"));
        assertEquals(7L, settings.getLong("long"));
        assertEquals(7.0, settings.getDouble("double"));
        assertEquals("7", settings.getString("text"));
        assertEquals(7, settings.getByte("byte"));
    }

    @Test
    void truthComesFromABooleanOrItsText() throws InvalidSettingsException {
        overwrite("flag", new FlowVariable("v", "true"));
        assertTrue(settings.getBoolean("flag"));
        overwrite("flag", new FlowVariable("v", BooleanType.INSTANCE, false));
        assertEquals(false, settings.getBoolean("flag"));
    }

    @Test
    void whatDoesNotFitIsNamedWithVariableAndSetting() {
        String message = refusal("int", new FlowVariable("v", 1.5));
        assertTrue(message.contains("\"v\"") && message.contains("1.5") && message.contains("\"int\""), message);
        refusal("byte", new FlowVariable("v", 1000));
        refusal("flag", new FlowVariable("v", "yes"));
        refusal("group", new FlowVariable("v", 1));
        assertTrue(refusal("gone", new FlowVariable("v", 1)).contains("no such setting"));
    }

    private String refusal(String key, FlowVariable variable) {
        return assertThrows(InvalidSettingsException.class, () -> overwrite(key, variable))
                .getMessage();
    }

    @Test
    void settingsBecomeVariablesOfTheirType() throws InvalidSettingsException {
        assertEquals(
                new FlowVariable("x", 1),
                SettingValue.of(settings, "int", "int").toVariable("x"));
        assertEquals(
                new FlowVariable("x", 1.0),
                SettingValue.of(settings, "double", "double").toVariable("x"));
    }
}
