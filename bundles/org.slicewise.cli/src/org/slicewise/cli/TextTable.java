// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.slicewise.volume.text.Csv;

/** A table for the terminal: columns as wide as their widest cell, all but the first aligned to the right. */
final class TextTable {

    /** Columns of a terminal that help and lists fit into. */
    static final int WIDTH = 100;

    private static final int BETWEEN = 2;
    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{5,}(E-?\\d+)?");

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... heading) {
        if (heading.length > 0) {
            add(heading);
        }
    }

    /** Returns the lines of a CSV file as a table; numbers with many digits are rounded to four decimals. */
    static String ofCsv(List<String> lines) {
        TextTable table = new TextTable();
        for (String line : lines) {
            table.add(Csv.fields(line).stream().map(TextTable::rounded).toArray(String[]::new));
        }
        return table.toString();
    }

    private static String rounded(String cell) {
        return LONG_NUMBER.matcher(cell).matches()
                ? String.format(Locale.ROOT, "%.4f", Double.parseDouble(cell))
                : cell;
    }

    /** Adds a row; missing cells at its end stay empty. */
    void add(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        return aligned("%");
    }

    /** Returns the table with every column aligned to the left. */
    String leftAligned() {
        return aligned("%-");
    }

    /** Returns the table with every column aligned to the left, and the last one broken into lines that fit. */
    String wrapped() {
        int last = rows.get(0).size() - 1;
        int room = WIDTH
                - IntStream.range(0, last)
                        .map(column -> width(column) + BETWEEN)
                        .sum();
        TextTable broken = new TextTable();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            for (String line : lines(row.get(last), room)) {
                cells.set(last, line);
                broken.add(cells.toArray(String[]::new));
                Collections.fill(cells, "");
            }
        }
        return broken.leftAligned();
    }

    /** Returns a text as lines of at most so many characters, broken at blanks; a longer word is a line of its own. */
    static List<String> lines(String text, int room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
                lines.add(line);
                line = "";
            }
            line += line.isEmpty() ? word : " " + word;
        }
        lines.add(line);
        return lines;
    }

    private String aligned(String alignment) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int width = width(column);
                String format = column == 0 ? "%-" + width + "s" : " ".repeat(BETWEEN) + alignment + width + "s";
                line.append(format.formatted(row.get(column)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return Math.max(
                1,
                rows.stream()
                        .filter(row -> row.size() > column)
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(1));
    }
}
