// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/**
 * The rows of a table of cases, walked one by one with progress and cancel; an error names the case it happened in.
 *
 * @param doing what happens to each case, as the beginning of the progress message
 */
record CaseRows(BufferedDataTable table, ExecutionMonitor monitor, String doing) {

    /** What is done with one case. */
    @FunctionalInterface
    interface Action {
        void on(CaseRow one) throws IOException, CanceledExecutionException;
    }

    /** What is done where the other failed with a case. */
    @FunctionalInterface
    interface Failed {
        void on(CaseRow one, CaseException why) throws IOException;
    }

    /** Does this with every case, in the order of the table; where it fails, the other, and goes on. */
    void forEach(Action action, Failed failed) throws IOException, CanceledExecutionException {
        forEach(one -> {
            try {
                onOne(one, action);
            } catch (CaseException e) {
                failed.on(one, e);
            }
        });
    }

    /** Does this with every case, in the order of the table. */
    void forEach(Action action) throws IOException, CanceledExecutionException {
        try (CloseableRowIterator rows = table.iterator()) {
            for (long number = 0; rows.hasNext(); number++) {
                CaseRow one = new CaseRow(number, rows.next(), table.getDataTableSpec());
                monitor.checkCanceled();
                monitor.setProgress((double) number / table.size(), doing + " " + one.id());
                onOne(one, action);
            }
        }
    }

    private static void onOne(CaseRow one, Action action) throws IOException, CanceledExecutionException {
        try {
            action.on(one);
        } catch (CancellationException e) {
            throw new CanceledExecutionException();
        } catch (CaseException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new CaseException(one.id(), e);
        } catch (UncheckedIOException e) {
            throw new CaseException(one.id(), e.getCause());
        }
    }
}
