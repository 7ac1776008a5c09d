// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.volume.text.Csv;
import org.slicewise.volume.text.CsvFile;

/**
 * A plan as CSV that people fill in: its last column, {@code done}, is empty, and tells of a slice on which there was
 * nothing to draw that somebody looked at it.
 *
 * @param plan the plan
 * @param done the orders of the slices that somebody marked
 */
public record PlanTable(AnnotationPlan plan, SortedSet<Integer> done) {

    /** The columns. */
    public static final List<String> COLUMNS = List.of(
            "order",
            "case",
            "slice",
            "slice_from_foot",
            "height_mm",
            "rank",
            "score",
            "expected_cost",
            "opening_cost",
            "done");

    public PlanTable {
        done = new TreeSet<>(done);
    }

    /** The table of a plan nobody has worked on. */
    public static PlanTable of(AnnotationPlan plan) {
        return new PlanTable(plan, new TreeSet<>());
    }

    /** The table as CSV. */
    public String csv() {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (PlannedSlice one : plan.slices()) {
            text.append(Csv.row(
                    one.order(),
                    one.caseId(),
                    one.slice(),
                    one.fromFoot(),
                    one.height(),
                    one.rank(),
                    Double.isNaN(one.score()) ? "" : one.score(),
                    one.cost(),
                    one.opening(),
                    done.contains(one.order()) ? "yes" : ""));
        }
        return text.toString();
    }

    /**
     * Reads a table.
     *
     * @throws IOException if the file holds something else; the text names the line and the cure
     */
    public static PlanTable read(Path file) throws IOException {
        CsvFile table = CsvFile.read(file);
        if (!table.header().equals(COLUMNS)) {
            throw new IOException("%s is no annotation plan: its first line must be \"%s\"."
                    .formatted(file, String.join(",", COLUMNS)));
        }
        List<PlannedSlice> slices = new ArrayList<>();
        SortedSet<Integer> done = new TreeSet<>();
        for (CsvFile.Row row : table.rows()) {
            try {
                PlannedSlice slice = slice(row.fields());
                slices.add(slice);
                if (!row.fields().get(COLUMNS.size() - 1).isBlank()) {
                    done.add(slice.order());
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IOException(
                        "%s, line %d: \"%s\" is no row of a plan with the columns %s."
                                .formatted(file, row.number(), row.text(), COLUMNS),
                        e);
            }
        }
        return table(file, slices, done);
    }

    private static PlanTable table(Path file, List<PlannedSlice> slices, SortedSet<Integer> done) throws IOException {
        try {
            return new PlanTable(new AnnotationPlan(slices), done);
        } catch (IllegalArgumentException e) {
            throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static PlannedSlice slice(List<String> fields) {
        return new PlannedSlice(
                Integer.parseInt(fields.get(0)),
                fields.get(1),
                Integer.parseInt(fields.get(2)),
                Integer.parseInt(fields.get(3)),
                Double.parseDouble(fields.get(4)),
                Integer.parseInt(fields.get(5)),
                fields.get(6).isBlank() ? Double.NaN : Double.parseDouble(fields.get(6)),
                Double.parseDouble(fields.get(7)),
                Double.parseDouble(fields.get(8)));
    }
}
