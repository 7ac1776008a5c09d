// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.node.InvalidSettingsException;
import org.slicewise.volume.Grid;
import org.slicewise.volume.SparseMask;

/** What an expert annotated, whether a cell holds a whole mask or a sparse one. */
final class Annotations {

    private Annotations() {}

    /** The index of a column of masks of either kind. */
    static int column(DataTableSpec cases, String name) throws InvalidSettingsException {
        return Columns.index(cases, name, "masks", MaskValue.class, SparseMaskValue.class);
    }

    /** What is annotated of the case. */
    static SparseMask read(CaseRow one, int column) throws IOException {
        DataValue mask = one.value(column, DataValue.class);
        return mask instanceof SparseMaskValue sparse ? sparse.read() : ((MaskValue) mask).readAnnotated();
    }

    /** The grid of the mask. */
    static Grid grid(CaseRow one, int column) throws CaseException {
        DataValue mask = one.value(column, DataValue.class);
        return mask instanceof SparseMaskValue sparse ? sparse.grid() : ((MaskValue) mask).grid();
    }
}
