// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table as lines of text whose columns stand below each other. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<Boolean> toTheRight;
    private final List<List<String>> lines = new ArrayList<>();

    /** A table with these column titles; {@code toTheRight} says for each column where its texts stand. */
    TextTable(List<String> titles, List<Boolean> toTheRight) {
        this.toTheRight = List.copyOf(toTheRight);
        lines.add(List.copyOf(titles));
    }

    /** Adds a row with as many texts as there are titles. */
    void add(List<String> texts) {
        lines.add(List.copyOf(texts));
    }

    /** The titles, then one line per row. */
    List<String> lines() {
        int[] widths = IntStream.range(0, toTheRight.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream().map(line -> aligned(line, widths)).toList();
    }

    private String aligned(List<String> texts, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String text = texts.get(column);
            String blanks = " ".repeat(widths[column] - text.length());
            line.append(column == 0 ? "" : GAP).append(toTheRight.get(column) ? blanks + text : text + blanks);
        }
        return line.toString().stripTrailing();
    }
}
