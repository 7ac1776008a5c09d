// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slicewise.volume.text.CsvFile;

/**
 * Measured costs as CSV: the column {@code cost}, and any of {@code slices}, {@code foreground}, {@code contour_mm},
 * {@code components} and {@code volumes}; without the column {@code slices} each row is one slice, and what has no other
 * column is 0. Further columns count for nothing.
 */
public final class CostTable {

    private static final List<String> COLUMNS =
            List.of("slices", "foreground", "contour_mm", "components", "volumes", "cost");

    private CostTable() {}

    /**
     * Reads a table.
     *
     * @throws IOException if the file holds something else; the text names the line and the cure
     */
    public static List<MeasuredCost> read(Path file) throws IOException {
        CsvFile table = CsvFile.read(file);
        List<String> heading = table.header().stream().map(String::strip).toList();
        if (!heading.contains("cost")) {
            throw new IOException(
                    "%s has no column \"cost\"; its first line names columns out of %s.".formatted(file, COLUMNS));
        }
        List<MeasuredCost> costs = new ArrayList<>();
        for (CsvFile.Row row : table.rows()) {
            try {
                costs.add(measured(heading, row.fields()));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IOException(
                        "%s, line %d: \"%s\" does not hold a number of at least 0 for each of the columns %s."
                                .formatted(file, row.number(), row.text(), heading),
                        e);
            }
        }
        return costs;
    }

    private static MeasuredCost measured(List<String> heading, List<String> fields) {
        if (fields.size() != heading.size()) {
            throw new IllegalArgumentException("There are %d fields.".formatted(fields.size()));
        }
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
