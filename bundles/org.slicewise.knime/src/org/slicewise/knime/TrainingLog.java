// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.slicewise.segmentation.TrainingMonitor;

/** Tells KNIME how far a training has come, and keeps loss and learning rate of every iteration. */
final class TrainingLog implements TrainingMonitor {

    /** The columns of {@link #table}. */
    static final DataTableSpec SPEC = new DataTableSpec(
            Columns.of("Iteration", IntCell.TYPE),
            Columns.of("Loss", DoubleCell.TYPE),
            Columns.of("Learning rate", DoubleCell.TYPE));

    private final ExecutionMonitor monitor;
    private final CancelCheck cancelled;
    private final List<Double> losses = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();

    TrainingLog(ExecutionMonitor monitor) {
        this.monitor = monitor;
        this.cancelled = new CancelCheck(monitor);
    }

    @Override
    public void iteration(int done, int of, double loss, double rate) {
        losses.add(loss);
        rates.add(rate);
        monitor.setProgress(
                (double) done / of, String.format(Locale.ROOT, "Iteration %d of %d: loss %.4f", done, of, loss));
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    /** The loss of each iteration so far. */
    List<Double> losses() {
        return List.copyOf(losses);
    }

    /** A row for each iteration so far. */
    BufferedDataTable table(ExecutionContext exec) {
        BufferedDataContainer rows = exec.createDataContainer(SPEC);
        for (int i = 0; i < losses.size(); i++) {
            rows.addRowToTable(row(i));
        }
        rows.close();
        return rows.getTable();
    }

    private DataRow row(int index) {
        return new DefaultRow(
                RowKey.createRowKey((long) index),
                new IntCell(index + 1),
                new DoubleCell(losses.get(index)),
                new DoubleCell(rates.get(index)));
    }
}
