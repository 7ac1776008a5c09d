// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Segmenter Predictor nodes. */
public final class SegmenterPredictorNodeFactory extends SettingsNodeFactory<SegmenterPredictorNodeModel> {

    @Override
    public SegmenterPredictorNodeModel createNodeModel() {
        return new SegmenterPredictorNodeModel();
    }

    @Override
    SegmenterPredictorSettings newSettings() {
        return new SegmenterPredictorSettings();
    }
}
