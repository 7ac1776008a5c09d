// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.knime.core.node.ModelContent;
import org.knime.core.node.port.PortType;

class SegmenterPortObjectSpecTest {

    @Test
    void survivesSaving() throws Exception {
        SegmenterPortObjectSpec spec = new SegmenterPortObjectSpec(
                "unet-2d", new TreeMap<>(Map.of(0, "background", 1, "liver", 12, "a, b")), 3);
        ModelContent saved = new ModelContent("spec");
        spec.save(saved);
        SegmenterPortObjectSpec loaded = new SegmenterPortObjectSpec();
        loaded.load(saved);
        assertEquals("unet-2d", loaded.network());
        assertEquals(spec.labels(), loaded.labels());
        assertEquals(3, loaded.channels());
        assertEquals("unet-2d for images of 3 channels: background, liver, a, b", loaded.summary());
    }

    @Test
    void isTheSpecOfThePort() {
        assertEquals(SegmenterPortObjectSpec.class, PortType.getPortObjectSpecClass(SegmenterPortObject.class));
    }
}
