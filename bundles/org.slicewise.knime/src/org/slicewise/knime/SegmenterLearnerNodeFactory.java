// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Segmenter Learner nodes. */
public final class SegmenterLearnerNodeFactory extends SettingsNodeFactory<SegmenterLearnerNodeModel> {

    @Override
    public SegmenterLearnerNodeModel createNodeModel() {
        return new SegmenterLearnerNodeModel();
    }

    @Override
    SegmenterLearnerSettings newSettings() {
        return new SegmenterLearnerSettings();
    }
}
