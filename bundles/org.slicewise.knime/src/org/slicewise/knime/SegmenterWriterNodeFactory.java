// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Segmenter Writer nodes. */
public final class SegmenterWriterNodeFactory extends SettingsNodeFactory<SegmenterWriterNodeModel> {

    @Override
    public SegmenterWriterNodeModel createNodeModel() {
        return new SegmenterWriterNodeModel();
    }

    @Override
    SegmenterWriterSettings newSettings() {
        return new SegmenterWriterSettings();
    }
}
