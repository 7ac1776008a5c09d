// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes a settings tree as an XML document in KNIME's XMLConfig format. */
final class ConfigXmlWriter {

    static final String NAMESPACE = "http://www.knime.org/2008/09/XMLConfig";
    static final int MAX_DEPTH = 500;

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <config xmlns="%1$s" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="%1$s http://www.knime.org/XMLConfig_2008_09.xsd"\s"""
                    .formatted(NAMESPACE);

    private final Writer out;

    private ConfigXmlWriter(Writer out) {
        this.out = out;
    }

    /** Writes the tree and closes the stream, also when that fails. */
    static void write(ConfigBase root, OutputStream stream) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            out.write(HEAD);
            new ConfigXmlWriter(out).writeConfig(root, 0);
        }
    }

    private void writeConfig(ConfigBase config, int depth) throws IOException {
        if (depth >= MAX_DEPTH) {
            throw new IOException(
                    "The settings \"" + config.path() + "\" are nested deeper than " + MAX_DEPTH + " levels.");
        }
        writeAttribute("key", config.getKey());
        if (config.getChildCount() == 0) {
            out.write("/>\n");
            return;
        }
        out.write(">\n");
        for (String key : config) {
            writeChild(config.get(key), depth + 1);
        }
        out.write("    ".repeat(depth) + "</config>\n");
    }

    private void writeChild(AbstractConfigEntry entry, int depth) throws IOException {
        out.write("    ".repeat(depth));
        if (entry instanceof ConfigBase config) {
            out.write("<config ");
            writeConfig(config, depth);
        } else {
            writeEntry((ValueEntry) entry);
        }
    }

    private void writeEntry(ValueEntry entry) throws IOException {
        String text = entry.toStringValue();
        out.write("<entry ");
        writeAttribute("key", entry.getKey());
        out.write(' ');
        writeAttribute("type", entry.type().xmlName());
        if (text == null) {
            out.write(" isnull=\"true\"");
        }
        out.write(' ');
        writeAttribute("value", text == null ? "" : text);
        out.write("/>\n");
    }

    private void writeAttribute(String name, String text) throws IOException {
        out.write(name);
        out.write("=\"");
        out.write(ConfigXmlText.escape(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
        out.write('"');
    }
}
