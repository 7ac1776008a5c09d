// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slicewise.volume.text.CsvFile;

/**
 * A column of a CSV table that has a row for each case, named in its column {@code case}.
 *
 * @param file where the table is
 * @param name name of the column
 * @param values what the column says, by the id of the case
 */
record CaseColumn(Path file, String name, Map<String, String> values) {

    private static final String CASE = "case";

    /** Reads the column; a failure names the line and what is wrong there. */
    static CaseColumn read(Path file, String name) throws IOException {
        CsvFile table = CsvFile.read(file);
        int ids = column(file, table.header(), CASE);
        int column = column(file, table.header(), name);
        Map<String, String> values = new TreeMap<>();
        for (CsvFile.Row row : table.rows()) {
            List<String> fields = row.fields();
            if (fields.size() != table.header().size()) {
                throw new CommandFailure("%s, line %d: has %d fields, but the first line names %d columns."
                        .formatted(
                                file,
                                row.number(),
                                fields.size(),
                                table.header().size()));
            }
            if (values.put(fields.get(ids), fields.get(column)) != null) {
                throw new CommandFailure("%s, line %d: names case \"%s\" a second time; remove one of the lines."
                        .formatted(file, row.number(), fields.get(ids)));
            }
        }
        return new CaseColumn(file, name, values);
    }

    /** Returns what the column says of a case, which must be there. */
    String of(String caseId) {
        String value = values.get(caseId);
        if (value == null || value.isBlank()) {
            throw new CommandFailure("%s: has no %s of case \"%s\"; add it.".formatted(file, name, caseId));
        }
        return value;
    }

    private static int column(Path file, List<String> header, String name) {
        int column = header.indexOf(name);
        if (column < 0) {
            throw new CommandFailure(
                    "%s: has no column \"%s\"; its first line names %s.".formatted(file, name, header));
        }
        return column;
    }
}
