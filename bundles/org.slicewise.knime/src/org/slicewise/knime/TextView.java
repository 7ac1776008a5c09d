// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;

/** A view of a port that shows a text. */
final class TextView {

    private TextView() {}

    static JComponent of(String title, String text) {
        JTextArea area = new JTextArea(text);
        area.setEditable(false);
        JScrollPane view = new JScrollPane(area);
        view.setName(title);
        return view;
    }
}
