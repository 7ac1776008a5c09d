// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.VariableType.BooleanType;
import org.knime.core.node.workflow.VariableType.DoubleType;
import org.knime.core.node.workflow.VariableType.LongType;

class FlowVariableTest {

    @Test
    void variablesOfAllTypesAreReadBackFromSettings() throws InvalidSettingsException {
        List<FlowVariable> variables = List.of(
                new FlowVariable("i", 3),
                new FlowVariable("d", 0.1),
                new FlowVariable("s", "text"),
                new FlowVariable("n", (String) null),
                new FlowVariable("b", BooleanType.INSTANCE, true),
                new FlowVariable("l", LongType.INSTANCE, 1L << 40));
        for (FlowVariable variable : variables) {
            NodeSettings settings = new NodeSettings("v");
            variable.save(settings);
            assertEquals(variable, FlowVariable.load(settings));
        }
    }

    @Test
    void anIntegerIsReadableAsNumberAndTextButATextIsNoNumber() {
        FlowVariable three = new FlowVariable("i", 3);
        assertEquals(3.0, three.getDoubleValue());
        assertEquals("3", three.getStringValue());
        FlowVariable text = new FlowVariable("s", "3");
        String message = assertThrows(IllegalArgumentException.class, () -> text.getValue(DoubleType.INSTANCE))
                .getMessage();
        assertTrue(message.contains("\"s\"") && message.contains("DOUBLE"), message);
    }

    @Test
    void aClassThatIsNotKnownIsNamed() {
        NodeSettings settings = new NodeSettings("v");
        settings.addString("name", "p");
        settings.addString("class", "PATH");
        String message = assertThrows(InvalidSettingsException.class, () -> FlowVariable.load(settings))
                .getMessage();
        assertTrue(message.contains("\"PATH\"") && message.contains("INTEGER"), message);
    }
}
