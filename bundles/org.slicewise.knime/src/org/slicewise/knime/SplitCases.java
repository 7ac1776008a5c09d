// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.slicewise.volume.Case;
import org.slicewise.volume.split.LabelStrata;
import org.slicewise.volume.split.SplitItem;

/**
 * What the split of the cases of a table depends on.
 *
 * @param items id, group and stratum of each case
 * @param files the images of each case
 */
record SplitCases(List<SplitItem> items, List<Case> files) {

    /** Walks the table; masks are read if cases are stratified by their labels. */
    static SplitCases read(BufferedDataTable table, CohortSplitterSettings.Values values, ExecutionMonitor monitor)
            throws InvalidSettingsException, IOException, CanceledExecutionException {
        SplitColumns columns = SplitColumns.of(table.getDataTableSpec(), values);
        LabelStrata labels = values.labels();
        SplitCases cases = new SplitCases(new ArrayList<>(), new ArrayList<>());
        SortedSet<Integer> occurring = new TreeSet<>();
        new CaseRows(table, monitor, labels.isEmpty() ? "Listing" : "Looking for labels of").forEach(one -> {
            cases.files.add(new Case(
                    one.id(), one.value(columns.image(), VolumeValue.class).files(), Optional.empty()));
            SortedSet<Integer> present = labels.isEmpty()
                    ? new TreeSet<>()
                    : Annotations.read(one, columns.mask()).occurring();
            occurring.addAll(present);
            cases.items.add(new SplitItem(one.id(), columns.group(one), labels.stratum(present)));
        });
        labels.requireIn(occurring);
        return cases;
    }
}
