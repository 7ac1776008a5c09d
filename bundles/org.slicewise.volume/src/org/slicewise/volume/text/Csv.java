// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fields of a CSV table (RFC 4180): quoted when they must be. */
public final class Csv {

    private Csv() {}

    /** Returns the text as a field. */
    public static String field(String text) {
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Returns the line of some cells with its end, which is the same on every system; of each cell its text counts. */
    public static String row(Object... cells) {
        return Stream.of(cells).map(cell -> field(String.valueOf(cell))).collect(Collectors.joining(",", "", "\n"));
    }

    /** Returns the fields of one line; a field holds no line break. */
    public static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean escaped = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (escaped) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
