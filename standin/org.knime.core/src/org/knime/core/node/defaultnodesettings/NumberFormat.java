// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.text.ParseException;
import javax.swing.JFormattedTextField;
import javax.swing.JFormattedTextField.AbstractFormatter;
import javax.swing.JFormattedTextField.AbstractFormatterFactory;

/** The text of a number, with all its digits and a decimal point in every language, and back within the bounds. */
final class NumberFormat extends AbstractFormatter {

    private static final long serialVersionUID = 1L;

    private final transient SettingsModelNumber setting;

    private NumberFormat(SettingsModelNumber setting) {
        this.setting = setting;
    }

    static AbstractFormatterFactory factory(SettingsModelNumber setting) {
        return new AbstractFormatterFactory() {
            @Override
            public AbstractFormatter getFormatter(JFormattedTextField field) {
                return new NumberFormat(setting);
            }
        };
    }

    @Override
    public String valueToString(Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public Object stringToValue(String text) throws ParseException {
        try {
            Number number = setting.parsed(text);
            if (!setting.isWithinBounds(number)) {
                throw new ParseException("must be " + setting.range() + ", but is " + number, 0);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new ParseException("must be " + setting.range() + ", but is \"" + text + "\"", 0);
        }
    }
}
