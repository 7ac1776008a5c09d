// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import org.knime.core.node.defaultnodesettings.SettingsModelDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;

/** The settings of the Cohort Splitter. */
final class CohortSplitterSettings extends NodeSettingsGroup<CohortSplitterSettings.Values> {

    private final SettingsModelDouble heldOut = number("held_out", "Fraction of cases to hold out", 0.25, 0.05);
    private final SettingsModelInteger seed = whole("seed", "Seed", 1, 1);

    @Override
    Values read() {
        return new Values(heldOut.getDoubleValue(), seed.getIntValue());
    }

    /** How many cases to hold out, and the seed that decides which. */
    record Values(double heldOut, long seed) {

        Values {
            if (!(heldOut > 0 && heldOut < 1)) {
                throw new IllegalArgumentException(
                        "The fraction of cases to hold out must be above 0 and below 1, but is %s.".formatted(heldOut));
            }
        }
    }
}
