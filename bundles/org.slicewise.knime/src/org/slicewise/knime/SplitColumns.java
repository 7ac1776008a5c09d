// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import java.util.stream.IntStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;

/**
 * The columns that a split depends on, by index.
 *
 * @param image the first column of volumes
 * @param group the column whose equal values keep cases together, or {@link #NONE}
 * @param mask the column of masks to stratify by, or {@link #NONE}
 */
record SplitColumns(int image, int group, int mask) {

    private static final int NONE = -1;

    /** The columns of a table; the text of an error names those there are. */
    static SplitColumns of(DataTableSpec table, CohortSplitterSettings.Values values) throws InvalidSettingsException {
        return new SplitColumns(image(table), group(table, values.groupColumn()), mask(table, values));
    }

    /** The name of the group of a case; a case whose cell is missing is a group of its own. */
    String group(CaseRow one) {
        if (group == NONE) {
            return one.id();
        }
        DataCell cell = one.row().getCell(group);
        return cell.isMissing() ? one.id() : cell.toString();
    }

    private static int image(DataTableSpec table) throws InvalidSettingsException {
        return IntStream.range(0, table.getNumColumns())
                .filter(column -> table.getColumnSpec(column).getType().isCompatible(VolumeValue.class))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidSettingsException("The table has no column of volumes, so its rows are no cases."));
    }

    private static int mask(DataTableSpec table, CohortSplitterSettings.Values values) throws InvalidSettingsException {
        if (values.labels().isEmpty()) {
            return NONE;
        }
        String column = values.maskColumn()
                .orElseThrow(
                        () -> new InvalidSettingsException(
                                "Labels to stratify by are those of masks, but \"Masks\" is no column; choose one, or no labels."));
        return Annotations.column(table, column);
    }

    private static int group(DataTableSpec table, String name) throws InvalidSettingsException {
        int column = name.isBlank() ? NONE : table.findColumnIndex(name);
        if (column < 0 && !name.isBlank() && !name.equals(CohortSplitterSettings.PATIENT)) {
            throw new InvalidSettingsException(
                    "There is no column \"%s\" to keep cases together by; choose one of %s, or none."
                            .formatted(name, List.of(table.getColumnNames())));
        }
        return Math.max(NONE, column);
    }
}
