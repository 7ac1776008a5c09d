// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of comma separated values (RFC 4180). */
final class CsvRow {

    private static final Pattern MUST_BE_QUOTED = Pattern.compile("[\",\r\n]");

    private CsvRow() {}

    /** The line of these fields with its end of line; fields are quoted where they must be. */
    static String of(List<String> fields) {
        return fields.stream().map(CsvRow::field).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String field(String text) {
        return MUST_BE_QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
