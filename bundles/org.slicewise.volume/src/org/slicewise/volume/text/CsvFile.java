// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.text;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV table that anybody may have written: of bounded size, with or without a byte order mark and blank lines.
 *
 * @param header the fields of the first line, none if the file is empty
 * @param rows the lines after it
 */
public record CsvFile(List<String> header, List<Row> rows) {

    private static final long LARGEST = 64L << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public CsvFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * A line that is not blank.
     *
     * @param number of the line in the file, from 1
     * @param text the line
     * @param fields its fields
     */
    public record Row(int number, String text, List<String> fields) {}

    /**
     * Reads a table.
     *
     * @throws IOException if the file cannot be read, is too large or no text; the text says so
     */
    public static CsvFile read(Path file) throws IOException {
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = number == 1 ? line.replace(BYTE_ORDER_MARK, "").strip() : line.strip();
            if (number == 1) {
                header = Csv.fields(text);
            } else if (!text.isEmpty()) {
                rows.add(new Row(number, text, Csv.fields(text)));
            }
        }
        return new CsvFile(header, rows);
    }

    private static List<String> lines(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(
                    "%s: has %,d bytes, but a CSV table is read up to %,d.".formatted(file, Files.size(file), LARGEST));
        }
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IOException("%s: is no text in UTF-8; give a CSV table.".formatted(file), e);
        }
    }
}
