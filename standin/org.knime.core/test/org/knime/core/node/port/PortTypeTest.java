// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;

class PortTypeTest {

    @Test
    void theSpecClassIsTheOneTheObjectClassDeclares() {
        assertEquals(DataTableSpec.class, BufferedDataTable.TYPE.getPortObjectSpecClass());
        assertEquals(PortObjectSpec.class, PortObject.TYPE.getPortObjectSpecClass());
    }

    @Test
    void theTypeOfEveryObjectTakesAllOthers() {
        assertTrue(PortObject.TYPE.isSuperTypeOf(BufferedDataTable.TYPE));
        assertFalse(BufferedDataTable.TYPE.isSuperTypeOf(PortObject.TYPE));
        assertFalse(BufferedDataTable.TYPE.acceptsPortObject(FlowVariablePortObject.INSTANCE));
        assertFalse(PortObject.TYPE.acceptsPortObject(null));
    }

    @Test
    void builtInTypesAreReadBackFromSettings() throws Exception {
        NodeSettings settings = new NodeSettings("type");
        BufferedDataTable.TYPE.save((NodeSettingsWO) settings);
        assertEquals(BufferedDataTable.TYPE, PortType.load((NodeSettingsRO) settings));
    }
}
