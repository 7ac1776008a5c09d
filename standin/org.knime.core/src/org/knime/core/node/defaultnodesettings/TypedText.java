// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.util.function.Consumer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** A text field that tells of every change by the user, and of none by the program. */
final class TypedText implements DocumentListener {

    private final JTextComponent field;
    private final Consumer<String> typed;
    private boolean showing;

    TypedText(JTextComponent field, Consumer<String> typed) {
        this.field = field;
        this.typed = typed;
        field.getDocument().addDocumentListener(this);
    }

    String text() {
        return field.getText();
    }

    /** Shows a text, null as an empty one; the cursor stays where it is when the text is there already. */
    void show(String text) {
        String shown = text == null ? "" : text;
        if (!shown.equals(field.getText())) {
            showing = true;
            field.setText(shown);
            showing = false;
        }
    }

    private void changed() {
        if (!showing) {
            typed.accept(field.getText());
        }
    }

    @Override
    public void insertUpdate(DocumentEvent event) {
        changed();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        changed();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
        changed();
    }
}
