// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Segmenter Reader nodes. */
public final class SegmenterReaderNodeFactory extends SettingsNodeFactory<SegmenterReaderNodeModel> {

    @Override
    public SegmenterReaderNodeModel createNodeModel() {
        return new SegmenterReaderNodeModel();
    }

    @Override
    SegmenterReaderSettings newSettings() {
        return new SegmenterReaderSettings();
    }
}
