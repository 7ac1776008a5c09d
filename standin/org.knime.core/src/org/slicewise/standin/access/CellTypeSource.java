// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.util.Collection;
import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellSerializer;

/** The cell classes that other bundles registered at the extension point {@code org.knime.core.DataType}. */
public interface CellTypeSource {

    /** The registered cell class of that name, loaded by the bundle that registered it. */
    Optional<Class<? extends DataCell>> cellClass(String className);

    /** All registered cell classes. */
    Collection<Class<? extends DataCell>> cellClasses();

    /** The serializer registered for a cell class. */
    Optional<DataCellSerializer<?>> serializer(Class<? extends DataCell> cellClass);
}
