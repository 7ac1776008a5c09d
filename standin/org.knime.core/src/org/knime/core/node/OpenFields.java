// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.awt.Component;
import java.awt.Container;
import java.text.ParseException;
import javax.swing.JFormattedTextField;

/** Fields in which the user may have typed without leaving them. */
final class OpenFields {

    private OpenFields() {}

    /** Takes over what was typed, where it is valid; where not, whoever reads the field finds out and says so. */
    static void commit(Container container) {
        for (Component component : container.getComponents()) {
            if (component instanceof JFormattedTextField field) {
                commit(field);
            } else if (component instanceof Container inner) {
                commit(inner);
            }
        }
    }

    private static void commit(JFormattedTextField field) {
        try {
            field.commitEdit();
        } catch (ParseException e) {
            field.setToolTipText(e.getMessage());
        }
    }
}
