// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** Tables made of other tables without copying rows. */
public final class Joins {

    private Joins() {}

    /** Two tables side by side; an {@link IllegalArgumentException} when their keys differ anywhere. */
    public static Rows sideBySide(Rows left, int leftColumns, Rows right, int rightColumns, ExecutionMonitor exec)
            throws CanceledExecutionException {
        requireSameKeys(left, right, exec);
        int[] columns = IntStream.concat(
                        IntStream.range(0, leftColumns),
                        IntStream.range(0, rightColumns).map(i -> ~i))
                .toArray();
        return new PairedRows(left, right, columns);
    }

    private static void requireSameKeys(Rows left, Rows right, ExecutionMonitor exec)
            throws CanceledExecutionException {
        if (left.size() != right.size()) {
            throw new IllegalArgumentException(
                    "Tables of %d and %d rows cannot be put side by side.".formatted(left.size(), right.size()));
        }
        try (CloseableRowIterator lefts = left.iterator();
                CloseableRowIterator rights = right.iterator()) {
            while (lefts.hasNext()) {
                exec.checkCanceled();
                DataRow row = lefts.next();
                DataRow other = rights.next();
                if (!row.getKey().equals(other.getKey())) {
                    throw new IllegalArgumentException("The tables have different row IDs: \"%s\" beside \"%s\"."
                            .formatted(row.getKey().getString(), other.getKey().getString()));
                }
            }
        }
    }

    /** One table after the other; a {@link DuplicateRowKeyException} when a key comes twice. */
    public static Rows oneAfterTheOther(List<Rows> parts, TableSpace space, ExecutionMonitor exec)
            throws CanceledExecutionException {
        ChainedRows chain = new ChainedRows(new ArrayList<>(parts));
        RowKeyCheck keys = new RowKeyCheck(space);
        try (CloseableRowIterator rows = chain.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                keys.add(rows.next().getKey().getString());
            }
            keys.finish();
        } finally {
            keys.discard();
        }
        return chain;
    }
}
