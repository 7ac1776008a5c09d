// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.IntValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.table.Rearrangement;
import org.slicewise.standin.table.Rows;
import org.slicewise.standin.table.TableSpace;

class ColumnRearrangerTest {

    private static final DataTableSpec SPEC =
            new DataTableSpec(new String[] {"a", "b", "c"}, new DataType[] {IntCell.TYPE, IntCell.TYPE, IntCell.TYPE});

    private static SingleCellFactory sum(boolean parallel) {
        return new SingleCellFactory(parallel, new DataColumnSpecCreator("sum", IntCell.TYPE).createSpec()) {
            @Override
            public DataCell getCell(DataRow row) {
                int sum = 0;
                for (DataCell cell : row) {
                    sum += ((IntValue) cell).getIntValue();
                }
                return new IntCell(sum);
            }
        };
    }

    private static String[] names(Consumer<ColumnRearranger> change) {
        ColumnRearranger rearranger = new ColumnRearranger(SPEC);
        change.accept(rearranger);
        return rearranger.createSpec().getColumnNames();
    }

    @Test
    void columnsAreKeptMovedRemovedAndPermuted() {
        assertArrayEquals(new String[] {"a", "c"}, names(r -> r.remove("b")));
        assertArrayEquals(new String[] {"b"}, names(r -> r.remove(0, 2)));
        assertArrayEquals(new String[] {"a", "c"}, names(r -> r.keepOnly("c", "a")));
        assertArrayEquals(new String[] {"c", "a", "b"}, names(r -> r.move("c", 0)));
        assertArrayEquals(new String[] {"b", "a", "c"}, names(r -> r.permute("b")));
    }

    @Test
    void columnsAreAddedAndReplaced() {
        assertArrayEquals(new String[] {"a", "b", "c", "sum"}, names(r -> r.append(sum(false))));
        assertArrayEquals(new String[] {"sum", "a", "b", "c"}, names(r -> r.insertAt(0, sum(false))));
        assertArrayEquals(new String[] {"a", "sum", "c"}, names(r -> r.replace(sum(false), "b")));
    }

    @Test
    void anUnknownColumnIsNamedWithThoseThereAre() {
        String message = assertThrows(IllegalArgumentException.class, () -> names(r -> r.remove("z")))
                .getMessage();
        assertEquals("There is no column \"z\"; there are [a, b, c].", message);
    }

    @Test
    void rowsFollowInOrderAlsoWhenMadeInParallel() throws CanceledExecutionException {
        for (boolean parallel : new boolean[] {false, true}) {
            ColumnRearranger rearranger = new ColumnRearranger(SPEC);
            rearranger.remove("a");
            rearranger.insertAt(1, sum(parallel));
            Rearrangement work = new Rearrangement(rearranger, TableSpace.ofProcess(), new ExecutionMonitor());
            List<DataRow> rows = new ArrayList<>();
            work.apply(rows(500), null).iterator().forEachRemaining(rows::add);
            for (int i = 0; i < 500; i++) {
                assertEquals(
                        new DefaultRow("Row" + i, new IntCell(i), new IntCell(i + 3), new IntCell(2)), rows.get(i));
            }
            assertEquals(
                    new IntCell(502),
                    work.spec().getColumnSpec("sum").getDomain().getUpperBound());
        }
    }

    @Test
    void twoFactoriesKeepTheirCellsApart() throws CanceledExecutionException {
        ColumnRearranger rearranger = new ColumnRearranger(SPEC);
        rearranger.replace(sum(false), "b");
        rearranger.insertAt(0, new SingleCellFactory(new DataColumnSpecCreator("row", IntCell.TYPE).createSpec()) {
            @Override
            public DataCell getCell(DataRow row, long index) {
                return new IntCell((int) index);
            }
        });
        Rearrangement work = new Rearrangement(rearranger, TableSpace.ofProcess(), new ExecutionMonitor());
        DataRow last = null;
        for (CloseableRowIterator rows = work.apply(rows(3), null).iterator(); rows.hasNext(); ) {
            last = rows.next();
        }
        assertEquals(new DefaultRow("Row2", new IntCell(2), new IntCell(1), new IntCell(5), new IntCell(2)), last);
    }

    private static Rows rows(int count) {
        DataContainer container = new DataContainer(SPEC);
        for (int i = 0; i < count; i++) {
            container.addRowToTable(new DefaultRow("Row" + i, new IntCell(1), new IntCell(i), new IntCell(2)));
        }
        container.close();
        return Doors.CONTAINER.open().rows(container);
    }
}
