// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;

class DataContainerTest {

    private static final DataTableSpec SPEC = new DataTableSpec(
            new DataColumnSpecCreator("n", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator("t", StringCell.TYPE).createSpec());

    private static DataContainer container(int cellsInMemory) {
        return new DataContainer(SPEC, false, cellsInMemory);
    }

    private static DefaultRow row(String key, int number, String text) {
        return new DefaultRow(key, new IntCell(number), new StringCell(text));
    }

    @Property(tries = 40)
    void rowsComeBackAsTheyWereOnTheHeapAndOnDisk(@ForAll @Size(max = 30) List<String> texts) {
        for (int cells : new int[] {0, 7, 1000}) {
            DataContainer container = container(cells);
            List<DataRow> rows = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                rows.add(row("Row" + i, i, texts.get(i)));
                container.addRowToTable(rows.get(i));
            }
            container.close();
            List<DataRow> read = new ArrayList<>();
            container.getTable().forEach(read::add);
            assertEquals(rows, read);
            assertEquals(texts.size(), container.size());
        }
    }

    @Test
    void everyBuiltInCellSurvivesTheDisk() {
        DataCell[] cells = {
            new IntCell(-1),
            new LongCell(1L << 40),
            new DoubleCell(Double.NaN),
            BooleanCell.TRUE,
            new StringCell("x".repeat(100_000)),
            new MissingCell("why"),
            DataType.getMissingCell(),
            CollectionCellFactory.createListCell(List.of(new IntCell(1), DataType.getMissingCell())),
        };
        DataType[] types = {
            IntCell.TYPE,
            LongCell.TYPE,
            DoubleCell.TYPE,
            BooleanCell.TYPE,
            StringCell.TYPE,
            IntCell.TYPE,
            StringCell.TYPE,
            ListCell.getCollectionType(IntCell.TYPE)
        };
        String[] names = {"a", "b", "c", "d", "e", "f", "g", "h"};
        DataContainer container = new DataContainer(new DataTableSpec(names, types), false, 0);
        DefaultRow row = new DefaultRow("Row0", cells);
        container.addRowToTable(row);
        container.close();
        assertEquals(row, container.getTable().iterator().next());
    }

    @Test
    void domainsAreLearnedFromTheRows() {
        DataContainer container = container(0);
        container.addRowToTable(row("a", 5, "x"));
        container.addRowToTable(row("b", -3, "y"));
        container.addRowToTable(new DefaultRow("c", DataType.getMissingCell(), DataType.getMissingCell()));
        container.close();
        DataColumnDomain numbers = container.getTableSpec().getColumnSpec("n").getDomain();
        assertEquals(new IntCell(-3), numbers.getLowerBound());
        assertEquals(new IntCell(5), numbers.getUpperBound());
        DataColumnDomain texts = container.getTableSpec().getColumnSpec("t").getDomain();
        assertEquals(Set.of(new StringCell("x"), new StringCell("y")), texts.getValues());
    }

    @Test
    void tooManyValuesAreNoDomain() {
        DataContainer container = container(0);
        for (int i = 0; i <= DataContainer.MAX_POSSIBLE_VALUES; i++) {
            container.addRowToTable(row("r" + i, i, "t" + i));
        }
        container.close();
        assertFalse(container.getTableSpec().getColumnSpec("t").getDomain().hasValues());
    }

    @Test
    void rowsThatDoNotFitAreRefusedWithTheReason() {
        DataContainer container = container(0);
        assertTrue(refusal(container, new DefaultRow("r", new IntCell(1))).contains("1 cells"));
        assertTrue(refusal(container, new DefaultRow("r", new StringCell("a"), new StringCell("b")))
                .contains("\"n\""));
    }

    private static String refusal(DataContainer container, DataRow row) {
        return assertThrows(IllegalArgumentException.class, () -> container.addRowToTable(row))
                .getMessage();
    }

    @Test
    void anOpenTableCannotBeReadAndAClosedOneNotBeChanged() {
        DataContainer container = container(0);
        assertThrows(IllegalStateException.class, container::getTable);
        container.close();
        assertThrows(IllegalStateException.class, () -> container.addRowToTable(row("a", 1, "a")));
        assertTrue(container.isClosed());
    }

    @Test
    void aClosedIteratorHasNoFurtherRow() {
        DataContainer container = container(0);
        container.addRowToTable(row("a", 1, "a"));
        container.close();
        CloseableRowIterator rows = (CloseableRowIterator) container.getTable().iterator();
        assertTrue(rows.hasNext());
        rows.close();
        assertFalse(rows.hasNext());
    }
}
