// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slicewise.volume.text.Csv;

/**
 * A column of a CSV table that has a row for each case, named in its column {@code case}.
 *
 * @param file where the table is
 * @param name name of the column
 * @param values what the column says, by the id of the case
 */
record CaseColumn(Path file, String name, Map<String, String> values) {

    private static final String CASE = "case";
    private static final long LARGEST = 64L << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads the column; a failure names the line and what is wrong there. */
    static CaseColumn read(Path file, String name) throws IOException {
        List<String> lines = lines(file);
        List<String> header = lines.isEmpty()
                ? List.of()
                : Csv.fields(lines.get(0).replace(BYTE_ORDER_MARK, "").strip());
        int ids = column(file, header, CASE);
        int column = column(file, header, name);
        Map<String, String> values = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                List<String> fields = Csv.fields(lines.get(i).strip());
                if (fields.size() != header.size()) {
                    throw new CommandFailure("%s, line %d: has %d fields, but the first line names %d columns."
                            .formatted(file, i + 1, fields.size(), header.size()));
                }
                if (values.put(fields.get(ids), fields.get(column)) != null) {
                    throw new CommandFailure("%s, line %d: names case \"%s\" a second time; remove one of the lines."
                            .formatted(file, i + 1, fields.get(ids)));
                }
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

    private static List<String> lines(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new CommandFailure("%s: has %,d bytes, but a table of cases has at most %,d; give the CSV table."
                    .formatted(file, Files.size(file), LARGEST));
        }
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new CommandFailure("%s: is no text in UTF-8; give a CSV table.".formatted(file), e);
        }
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
