// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slicewise.volume.text.Csv;

/**
 * Measured costs as CSV: the column {@code cost}, and any of {@code slices}, {@code foreground}, {@code contour_mm},
 * {@code components} and {@code volumes}; without the column {@code slices} each row is one slice, and what has no other
 * column is 0. Further columns count for nothing.
 */
public final class CostTable {

    private static final List<String> COLUMNS =
            List.of("slices", "foreground", "contour_mm", "components", "volumes", "cost");
    private static final long LARGEST = 16L << 20;

    private CostTable() {}

    /**
     * Reads a table.
     *
     * @throws IOException if the file holds something else; the text names the line and the cure
     */
    public static List<MeasuredCost> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("%s has more than the %d bytes that are read of costs.".formatted(file, LARGEST));
        }
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        List<String> heading = lines.isEmpty() ? List.of() : Csv.fields(lines.get(0));
        if (!heading.contains("cost")) {
            throw new IOException(
                    "%s has no column \"cost\"; its first line names columns out of %s.".formatted(file, COLUMNS));
        }
        List<MeasuredCost> costs = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            try {
                costs.add(row(heading, Csv.fields(lines.get(line))));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IOException(
                        "%s, line %d: \"%s\" does not hold a number of at least 0 for each of the columns %s."
                                .formatted(file, line + 1, lines.get(line), heading),
                        e);
            }
        }
        return costs;
    }

    private static MeasuredCost row(List<String> heading, List<String> fields) {
        double[] values = new double[COLUMNS.size()];
        for (int i = 0; i < values.length; i++) {
            int column = heading.indexOf(COLUMNS.get(i));
            values[i] = column < 0
                    ? (i == 0 ? 1 : 0)
                    : Double.parseDouble(fields.get(column).strip());
        }
        return new MeasuredCost(values[0], values[1], values[2], values[3], values[4], values[5]);
    }
}
