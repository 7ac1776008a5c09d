// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;

/**
 * The cells of a row as texts.
 *
 * @param rowIds whether the RowID comes first
 */
record RowTexts(DataTableSpec spec, boolean rowIds) {

    /** The names of the columns. */
    List<String> titles() {
        return Stream.concat(rowIds ? Stream.of("RowID") : Stream.empty(), Stream.of(spec.getColumnNames()))
                .toList();
    }

    /** For each title, whether its column holds numbers. */
    List<Boolean> toTheRight() {
        Stream<Boolean> numbers =
                spec.stream().map(DataColumnSpec::getType).map(type -> type.isCompatible(DoubleValue.class));
        return Stream.concat(rowIds ? Stream.of(false) : Stream.empty(), numbers)
                .toList();
    }

    /** The texts of a row with all digits; a missing cell is empty. */
    List<String> exact(DataRow row) {
        return texts(row, DataCell::toString);
    }

    /** The texts of a row with four digits after the point; a missing cell is empty. */
    List<String> rounded(DataRow row) {
        return texts(row, RowTexts::rounded);
    }

    private List<String> texts(DataRow row, Function<DataCell, String> text) {
        List<String> texts = new ArrayList<>();
        if (rowIds) {
            texts.add(row.getKey().getString());
        }
        IntStream.range(0, row.getNumCells())
                .mapToObj(row::getCell)
                .map(cell -> cell.isMissing() ? "" : text.apply(cell))
                .forEach(texts::add);
        return texts;
    }

    private static String rounded(DataCell cell) {
        boolean fraction = cell instanceof DoubleValue && !(cell instanceof IntValue) && !(cell instanceof LongValue);
        return fraction ? String.format(Locale.ROOT, "%.4f", ((DoubleValue) cell).getDoubleValue()) : cell.toString();
    }
}
