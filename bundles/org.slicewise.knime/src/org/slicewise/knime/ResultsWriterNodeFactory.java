// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Results Writer nodes. */
public final class ResultsWriterNodeFactory extends SettingsNodeFactory<ResultsWriterNodeModel> {

    @Override
    public ResultsWriterNodeModel createNodeModel() {
        return new ResultsWriterNodeModel();
    }

    @Override
    ResultsWriterSettings newSettings() {
        return new ResultsWriterSettings();
    }
}
