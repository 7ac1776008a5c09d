// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Case Previewer nodes. */
public final class CasePreviewerNodeFactory extends SettingsNodeFactory<CasePreviewerNodeModel> {

    @Override
    public CasePreviewerNodeModel createNodeModel() {
        return new CasePreviewerNodeModel();
    }

    @Override
    CasePreviewerSettings newSettings() {
        return new CasePreviewerSettings();
    }
}
