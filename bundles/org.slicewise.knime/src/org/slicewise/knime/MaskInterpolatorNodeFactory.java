// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Mask Interpolator nodes. */
public final class MaskInterpolatorNodeFactory extends SettingsNodeFactory<MaskInterpolatorNodeModel> {

    @Override
    public MaskInterpolatorNodeModel createNodeModel() {
        return new MaskInterpolatorNodeModel();
    }

    @Override
    MaskInterpolatorSettings newSettings() {
        return new MaskInterpolatorSettings();
    }
}
