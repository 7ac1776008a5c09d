// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import org.slicewise.standin.access.ContainerAccess;
import org.slicewise.standin.table.Rows;
import org.slicewise.standin.table.TableSpace;

/** Lets the containers of nodes keep their rows in the space of the workflow. */
final class ContainerDoor implements ContainerAccess {

    @Override
    public DataContainerSettings settings(boolean domainsFromSpec, int maxCellsInMemory) {
        return new DataContainerSettings(domainsFromSpec, maxCellsInMemory, null);
    }

    @Override
    public DataContainerSettings in(TableSpace space, DataContainerSettings settings) {
        return settings.in(space);
    }

    @Override
    public Rows rows(DataContainer container) {
        return container.rows();
    }
}
