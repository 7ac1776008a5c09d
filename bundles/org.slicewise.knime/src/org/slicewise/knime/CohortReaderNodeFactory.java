// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Cohort Reader nodes. */
public final class CohortReaderNodeFactory extends SettingsNodeFactory<CohortReaderNodeModel> {

    @Override
    public CohortReaderNodeModel createNodeModel() {
        return new CohortReaderNodeModel();
    }

    @Override
    CohortReaderSettings newSettings() {
        return new CohortReaderSettings();
    }
}
