// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.DataContainer;
import org.knime.core.data.container.DataContainerSettings;
import org.slicewise.standin.access.Doors;

/** The container of a node's new table; an {@link ExecutionContext} makes it. */
public class BufferedDataContainer extends DataContainer {

    private BufferedDataTable table;

    BufferedDataContainer(DataTableSpec spec, DataContainerSettings settings) {
        super(spec, settings);
    }

    /** The finished table, the same at each call. */
    @Override
    public BufferedDataTable getTable() {
        synchronized (this) {
            if (table == null) {
                table = new BufferedDataTable(
                        getTableSpec(), Doors.CONTAINER.open().rows(this));
            }
            return table;
        }
    }
}
