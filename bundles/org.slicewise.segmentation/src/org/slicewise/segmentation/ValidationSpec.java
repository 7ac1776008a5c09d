// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import org.slicewise.volume.settings.Checked;

/**
 * When a training is scored on cases it does not learn from.
 *
 * @param every iterations between two validations; 0 for none
 * @param patience validations without a better score after which the training ends early; 0 for never
 */
public record ValidationSpec(int every, int patience) {

    public ValidationSpec {
        Checked.within("validation.every", every, 0, TrainingSpec.MOST_ITERATIONS);
        Checked.within("validation.patience", patience, 0, TrainingSpec.MOST_ITERATIONS);
    }

    /** No validation. */
    public static ValidationSpec none() {
        return new ValidationSpec(0, 0);
    }
}
