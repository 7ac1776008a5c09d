// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Volume Preprocessor nodes. */
public final class VolumePreprocessorNodeFactory extends SettingsNodeFactory<VolumePreprocessorNodeModel> {

    @Override
    public VolumePreprocessorNodeModel createNodeModel() {
        return new VolumePreprocessorNodeModel();
    }

    @Override
    VolumePreprocessorSettings newSettings() {
        return new VolumePreprocessorSettings();
    }
}
