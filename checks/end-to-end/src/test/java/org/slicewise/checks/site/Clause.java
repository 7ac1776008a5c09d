// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One clause of an OSGi header, such as {@code org.x;version="[1,2)";resolution:=optional}.
 *
 * @param name what the clause is about
 * @param parameters attributes and directives; the name of a directive ends with a colon
 */
record Clause(String name, Map<String, String> parameters) {

    /** Returns the clauses of a header's value; an absent header (null) has none. */
    static List<Clause> parse(String header) {
        List<Clause> clauses = new ArrayList<>();
        for (String text : split(header == null ? "" : header, ',')) {
            clauses.addAll(parseOne(text));
        }
        return clauses;
    }

    /** A clause may name several things before its parameters. */
    private static List<Clause> parseOne(String text) {
        List<String> names = new ArrayList<>();
        Map<String, String> parameters = new TreeMap<>();
        for (String part : split(text, ';')) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                names.add(part);
            } else {
                parameters.put(
                        part.substring(0, equals).strip(),
                        unquoted(part.substring(equals + 1).strip()));
            }
        }
        return names.stream().map(name -> new Clause(name, parameters)).toList();
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            quoted ^= i < text.length() && text.charAt(i) == '"';
            if (i == text.length() || !quoted && text.charAt(i) == separator) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }

    String parameter(String key, String otherwise) {
        return parameters.getOrDefault(key, otherwise);
    }

    boolean isOptional() {
        return parameter("resolution:", "mandatory").equals("optional");
    }
}
