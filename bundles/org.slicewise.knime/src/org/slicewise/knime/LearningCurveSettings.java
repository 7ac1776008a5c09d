// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.Optional;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;

/** The settings of the Learning Curve. */
final class LearningCurveSettings extends NodeSettingsGroup<LearningCurveSettings.Values> {

    private final SettingsModelString losses = column("loss_column", "Loss", TrainingLog.LOSS, 0, DoubleValue.class);
    private final SettingsModelString scores =
            optionalColumn("iou_column", "Validation IoU", TrainingLog.IOU, 0, DoubleValue.class);
    private final SettingsModelInteger first = whole("first", "First iteration to show", 1, 100);

    @Override
    Values read() {
        return new Values(losses.getStringValue(), chosenColumn(scores), first.getIntValue());
    }

    /** Which columns to draw, and from which iteration on. */
    record Values(String lossColumn, Optional<String> iouColumn, int first) {

        Values {
            if (first < 1) {
                throw new IllegalArgumentException(
                        "\"First iteration to show\" must be 1 or more, but is %s.".formatted(first));
            }
        }
    }
}
