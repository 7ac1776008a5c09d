// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JComponent;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.table.Rows;

/** A table at a port of a node. Immutable; its rows are on the heap or in a file. */
public final class BufferedDataTable implements DataTable, PortObject {

    /** The type of table ports. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class);

    /** The type of table in-ports that may stay open. */
    public static final PortType TYPE_OPTIONAL =
            PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class, true);

    private static final AtomicInteger IDS = new AtomicInteger();

    static {
        Doors.TABLE.fit(new TableDoor());
    }

    private final int id = IDS.incrementAndGet();
    private final DataTableSpec spec;
    private final Rows rows;

    BufferedDataTable(DataTableSpec spec, Rows rows) {
        this.spec = spec;
        this.rows = rows;
    }

    Rows rows() {
        return rows;
    }

    /** A number no other table of the process has. */
    public Integer getBufferedTableId() {
        return id;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return spec;
    }

    @Override
    public DataTableSpec getSpec() {
        return spec;
    }

    /** The number of rows. */
    public long size() {
        return rows.size();
    }

    /**
     * The number of rows, at most {@link Integer#MAX_VALUE}.
     *
     * @deprecated use {@link #size()}
     */
    @Deprecated
    public int getRowCount() {
        return (int) Math.min(size(), Integer.MAX_VALUE);
    }

    /** The rows in order; close the iterator when it is left before its end. */
    @Override
    public CloseableRowIterator iterator() {
        return rows.iterator();
    }

    /** The rows in order. */
    public CloseableRowIterator iteratorFailProve() {
        return iterator();
    }

    @Override
    public String getSummary() {
        return "Rows: %d, Cols: %d".formatted(size(), spec.getNumColumns());
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
