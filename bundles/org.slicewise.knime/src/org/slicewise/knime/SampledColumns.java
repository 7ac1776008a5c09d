// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.slicewise.sampling.CaseSample;
import org.slicewise.sampling.SamplerKind;

/** The columns that tell which slices of a case were chosen; the lists are missing where none was. */
final class SampledColumns {

    private SampledColumns() {}

    static DataTableSpec appendedTo(DataTableSpec cases) {
        return Columns.appended(
                cases,
                Columns.of(CaseTable.SPARSE_MASK, SparseMaskCell.TYPE),
                Columns.of("Annotated slices", ListCell.getCollectionType(IntCell.TYPE)),
                Columns.of("Annotated", IntCell.TYPE),
                Columns.of("Order of choice", ListCell.getCollectionType(IntCell.TYPE)),
                Columns.of("Scores", ListCell.getCollectionType(DoubleCell.TYPE)),
                Columns.of("Sampling kind", StringCell.TYPE));
    }

    static DataCell[] cells(SparseMaskCell mask, CaseSample sample, SamplerKind kind) {
        return new DataCell[] {
            mask,
            list(sample.slices().indices().stream().map(IntCell::new).toList()),
            new IntCell(sample.chosen().size()),
            list(sample.chosen().stream().map(one -> new IntCell(one.index())).toList()),
            list(sample.chosen().stream()
                    .map(one -> new DoubleCell(one.score()))
                    .toList()),
            new StringCell(kind.word())
        };
    }

    private static DataCell list(List<? extends DataCell> cells) {
        return cells.isEmpty() ? DataType.getMissingCell() : CollectionCellFactory.createListCell(cells);
    }
}
