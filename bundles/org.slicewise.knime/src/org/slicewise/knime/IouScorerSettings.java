// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import org.knime.core.node.defaultnodesettings.SettingsModelString;

/** The settings of the IoU Scorer. */
final class IouScorerSettings extends NodeSettingsGroup<IouScorerSettings.Values> {

    private final SettingsModelString masks =
            column("mask_column", "True masks", CaseTable.MASK, 0, MaskValue.class, SparseMaskValue.class);
    private final SettingsModelString predictions = column(
            "prediction_column", "Predicted masks", CaseTable.PREDICTION, 0, MaskValue.class, SparseMaskValue.class);

    @Override
    Values read() {
        return new Values(masks.getStringValue(), predictions.getStringValue());
    }

    /** The columns to compare. */
    record Values(String maskColumn, String predictionColumn) {}
}
