// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.text.NumberFormat;
import javax.swing.JSpinner;
import javax.swing.text.NumberFormatter;
import org.knime.core.node.defaultnodesettings.DialogComponentNumber;
import org.knime.core.node.defaultnodesettings.SettingsModelNumber;

/**
 * Fields for numbers that are shown with all of their digits.
 *
 * <p>A spinner of Swing shows three decimals unless it is told otherwise, and takes what it shows: a weight decay of
 * 0.00001 would be 0 when its dialog is closed.
 */
final class NumberField {

    /** More than any number has. */
    private static final int DECIMALS = 340;

    private NumberField() {}

    static DialogComponentNumber of(SettingsModelNumber model, String label, Number step) {
        DialogComponentNumber field = new DialogComponentNumber(model, label, step);
        showAllDigits(field.getSpinner());
        return field;
    }

    /** Lets a spinner show every digit of its number, if it rounds what it shows. */
    static void showAllDigits(JSpinner spinner) {
        if (spinner.getEditor() instanceof JSpinner.DefaultEditor editor
                && editor.getTextField().getFormatter() instanceof NumberFormatter formatter
                && formatter.getFormat() instanceof NumberFormat format) {
            format.setMaximumFractionDigits(DECIMALS);
            editor.getTextField().setValue(spinner.getValue());
        }
    }
}
