// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Slice Sampler nodes. */
public final class SliceSamplerNodeFactory extends SettingsNodeFactory<SliceSamplerNodeModel> {

    @Override
    public SliceSamplerNodeModel createNodeModel() {
        return new SliceSamplerNodeModel();
    }

    @Override
    SliceSamplerSettings newSettings() {
        return new SliceSamplerSettings();
    }
}
