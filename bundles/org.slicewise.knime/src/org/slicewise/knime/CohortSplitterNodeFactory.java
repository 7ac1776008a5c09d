// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Cohort Splitter nodes. */
public final class CohortSplitterNodeFactory extends SettingsNodeFactory<CohortSplitterNodeModel> {

    @Override
    public CohortSplitterNodeModel createNodeModel() {
        return new CohortSplitterNodeModel();
    }

    @Override
    CohortSplitterSettings newSettings() {
        return new CohortSplitterSettings();
    }
}
