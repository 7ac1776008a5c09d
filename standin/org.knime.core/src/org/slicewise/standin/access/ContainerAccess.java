// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import org.knime.core.data.container.DataContainer;
import org.knime.core.data.container.DataContainerSettings;
import org.slicewise.standin.table.Rows;
import org.slicewise.standin.table.TableSpace;

/** Lets containers of nodes keep their rows in the space of the workflow. */
public interface ContainerAccess {

    /** The settings a container is made with. */
    DataContainerSettings settings(boolean domainsFromSpec, int maxCellsInMemory);

    /** The same settings, for rows in this space; the settings' own bound on cells wins where it has one. */
    DataContainerSettings in(TableSpace space, DataContainerSettings settings);

    /** The rows of a closed container. */
    Rows rows(DataContainer container);
}
