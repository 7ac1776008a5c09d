// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

/** Makes Interpolation Audit nodes. */
public final class InterpolationAuditNodeFactory extends SettingsNodeFactory<InterpolationAuditNodeModel> {

    @Override
    public InterpolationAuditNodeModel createNodeModel() {
        return new InterpolationAuditNodeModel();
    }

    @Override
    InterpolationAuditSettings newSettings() {
        return new InterpolationAuditSettings();
    }
}
