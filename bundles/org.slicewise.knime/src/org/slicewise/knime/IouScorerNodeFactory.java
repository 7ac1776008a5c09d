// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes IoU Scorer nodes. */
public final class IouScorerNodeFactory extends SettingsNodeFactory<IouScorerNodeModel> {

    @Override
    public IouScorerNodeModel createNodeModel() {
        return new IouScorerNodeModel();
    }

    @Override
    IouScorerSettings newSettings() {
        return new IouScorerSettings();
    }
}
