// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Learning Curve nodes. */
public final class LearningCurveNodeFactory extends SettingsNodeFactory<LearningCurveNodeModel> {

    @Override
    public LearningCurveNodeModel createNodeModel() {
        return new LearningCurveNodeModel();
    }

    @Override
    LearningCurveSettings newSettings() {
        return new LearningCurveSettings();
    }
}
