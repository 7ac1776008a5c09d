// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Mask Restorer nodes. */
public final class MaskRestorerNodeFactory extends SettingsNodeFactory<MaskRestorerNodeModel> {

    @Override
    public MaskRestorerNodeModel createNodeModel() {
        return new MaskRestorerNodeModel();
    }

    @Override
    MaskRestorerSettings newSettings() {
        return new MaskRestorerSettings();
    }
}
