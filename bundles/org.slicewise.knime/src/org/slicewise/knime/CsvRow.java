// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import java.util.stream.Collectors;
import org.slicewise.volume.text.Csv;

/** Lines of comma separated values (RFC 4180). */
final class CsvRow {

    private CsvRow() {}

    /** The line of these fields with its end of line; fields are quoted where they must be. */
    static String of(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",")) + "\r\n";
    }
}
