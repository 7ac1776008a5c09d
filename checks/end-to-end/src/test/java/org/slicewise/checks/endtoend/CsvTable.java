// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of a CSV file whose fields hold no line breaks; quoted fields are kept as they are quoted.
 *
 * @param titles the first line
 * @param rows the other lines
 */
record CsvTable(List<String> titles, List<List<String>> rows) {

    /** A comma behind which an even number of quotation marks follows, so that it is in no quoted field. */
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    static CsvTable read(Path file) throws IOException {
        List<List<String>> lines = Files.readAllLines(file).stream()
                .map(line -> Arrays.asList(COMMA.split(line, -1)))
                .toList();
        assertTrue(lines.size() > 1, () -> file + " has no rows: " + lines);
        lines.forEach(line -> assertEquals(lines.get(0).size(), line.size(), () -> file + " is ragged at " + line));
        return new CsvTable(lines.get(0), lines.subList(1, lines.size()));
    }

    /** Returns the fields below a title. */
    List<String> column(String title) {
        int index = titles.indexOf(title);
        assertTrue(index >= 0, () -> "There is no column \"" + title + "\" among " + titles);
        return rows.stream().map(row -> row.get(index)).toList();
    }

    /** Asserts that each field of a column is a ratio or empty, and that not all are empty. */
    void assertRatios(String title) {
        List<Double> figures = column(title).stream()
                .filter(field -> !field.isEmpty())
                .map(Double::valueOf)
                .toList();
        assertTrue(!figures.isEmpty(), () -> "There is no figure in \"" + title + "\" of " + rows);
        assertTrue(figures.stream().allMatch(figure -> figure >= 0 && figure <= 1), figures::toString);
    }
}
