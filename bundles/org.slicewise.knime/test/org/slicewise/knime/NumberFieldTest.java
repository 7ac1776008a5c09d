// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.defaultnodesettings.SettingsModelDouble;

class NumberFieldTest {

    @BeforeAll
    static void withoutScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    private static JSpinner spinner(double value) {
        return new JSpinner(new SpinnerNumberModel(Double.valueOf(value), null, null, Double.valueOf(1e-5)));
    }

    @Test
    void aSpinnerOfSwingLosesDigits() throws Exception {
        JSpinner spinner = spinner(1e-5);
        spinner.commitEdit();
        assertEquals(0.0, ((Number) spinner.getValue()).doubleValue());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-5, 1.0 / 3, 0.0005, 2e-300, -1e-4, 1234567.890625, 1e15, 10})
    void allDigitsAreShownAndKept(double value) throws Exception {
        JSpinner spinner = spinner(value);
        NumberField.showAllDigits(spinner);
        spinner.commitEdit();
        assertEquals(value, ((Number) spinner.getValue()).doubleValue());
    }

    @Test
    void aValueThatIsSetLaterIsKeptToo() throws Exception {
        JSpinner spinner = spinner(0.5);
        NumberField.showAllDigits(spinner);
        spinner.setValue(1e-5);
        spinner.commitEdit();
        assertEquals(1e-5, spinner.getValue());
    }

    @Test
    void aDialogStoresTheNumberItLoaded() throws Exception {
        NodeSettings settings = new NodeSettings("model");
        NumberField.of(new SettingsModelDouble("decay", 1e-5), "Decay", 1e-5).saveSettingsTo(settings);
        assertEquals(1e-5, settings.getDouble("decay"));
    }
}
