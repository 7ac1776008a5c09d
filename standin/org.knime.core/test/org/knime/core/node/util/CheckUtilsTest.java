// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.util;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.knime.core.node.InvalidSettingsException;

class CheckUtilsTest {

    private static void assertRefused(Class<? extends Throwable> kind, String message, Executable check) {
        assertEquals(message, assertThrows(kind, check).getMessage());
    }

    @Test
    void whatHoldsPasses() throws InvalidSettingsException, IOException {
        CheckUtils.checkArgument(true, "never %s");
        CheckUtils.checkState(true, "never");
        CheckUtils.checkSetting(true, "never %d", 1);
        CheckUtils.check(true, IOException::new, () -> "never");
        assertEquals("a", CheckUtils.checkSettingNotNull("a", "never"));
        assertEquals("b", CheckUtils.checkArgumentNotNull("b"));
        assertEquals("c", CheckUtils.checkNotNull("c"));
    }

    @Test
    void whatDoesNotHoldIsThrownWithItsMessage() {
        assertRefused(IllegalArgumentException.class, "50% a", () -> CheckUtils.checkArgument(false, "50% a"));
        assertRefused(IllegalArgumentException.class, "b 1", () -> CheckUtils.checkArgument(false, "b %d", 1));
        assertRefused(IllegalStateException.class, "c", () -> CheckUtils.checkState(false, "c"));
        assertRefused(InvalidSettingsException.class, "d e", () -> CheckUtils.checkSetting(false, "d %s", "e"));
        assertRefused(InvalidSettingsException.class, "f", () -> CheckUtils.checkSettingNotNull(null, "f"));
        assertRefused(NullPointerException.class, "g", () -> CheckUtils.checkNotNull(null, "g"));
        assertRefused(IOException.class, "h", () -> CheckUtils.check(false, IOException::new, () -> "h"));
        assertRefused(IOException.class, "i 2", () -> CheckUtils.check(false, IOException::new, "i %d", 2));
    }
}
