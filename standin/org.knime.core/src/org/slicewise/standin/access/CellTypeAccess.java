// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellSerializer;

/** Where {@link org.knime.core.data.DataTypeRegistry} finds the cell classes of other bundles; none at first. */
public final class CellTypeAccess {

    private static final CellTypeSource NONE = new CellTypeSource() {
        @Override
        public Optional<Class<? extends DataCell>> cellClass(String className) {
            return Optional.empty();
        }

        @Override
        public Collection<Class<? extends DataCell>> cellClasses() {
            return List.of();
        }

        @Override
        public Optional<DataCellSerializer<?>> serializer(Class<? extends DataCell> cellClass) {
            return Optional.empty();
        }
    };

    private static volatile CellTypeSource source = NONE;

    private CellTypeAccess() {}

    /** Makes a source known, instead of the one before. */
    public static void setSource(CellTypeSource newSource) {
        source = Objects.requireNonNull(newSource);
    }

    /** The source in use. */
    public static CellTypeSource source() {
        return source;
    }
}
