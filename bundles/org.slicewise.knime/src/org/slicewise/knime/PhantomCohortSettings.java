// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.knime.core.node.defaultnodesettings.SettingsModelDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.phantom.PhantomKind;
import org.slicewise.volume.phantom.PhantomSpec;

/** The settings of the Phantom Cohort. */
final class PhantomCohortSettings extends NodeSettingsGroup<PhantomCohortSettings.Values> {

    private static final int MOST_CASES = 9999;
    private static final PhantomSpec DEFAULTS = PhantomSpec.of(PhantomKind.ORGAN);

    private final SettingsModelString kind = choice("kind", "Kind of objects", name(DEFAULTS.kind()), kinds());
    private final SettingsModelInteger cases = whole("cases", "Cases", 24, 1);
    private final SettingsModelInteger extentX =
            whole("extent_x", "Extent x (voxels)", DEFAULTS.extent().x(), 8);
    private final SettingsModelInteger extentY =
            whole("extent_y", "Extent y (voxels)", DEFAULTS.extent().y(), 8);
    private final SettingsModelInteger extentZ =
            whole("extent_z", "Extent z (axial slices)", DEFAULTS.extent().z(), 8);
    private final SettingsModelDouble spacingX =
            number("spacing_x", "Spacing x (mm)", DEFAULTS.spacing().x(), 0.5);
    private final SettingsModelDouble spacingY =
            number("spacing_y", "Spacing y (mm)", DEFAULTS.spacing().y(), 0.5);
    private final SettingsModelDouble spacingZ =
            number("spacing_z", "Spacing z (mm)", DEFAULTS.spacing().z(), 0.5);
    private final SettingsModelDouble noise = number("noise", "Noise", DEFAULTS.noise(), 0.05);
    private final SettingsModelDouble biasField = number("bias_field", "Bias field", DEFAULTS.biasField(), 0.05);
    private final SettingsModelInteger seed = whole("seed", "Seed", 1, 1);

    @Override
    Values read() {
        Extent extent = new Extent(extentX.getIntValue(), extentY.getIntValue(), extentZ.getIntValue());
        Spacing mm = new Spacing(spacingX.getDoubleValue(), spacingY.getDoubleValue(), spacingZ.getDoubleValue());
        PhantomSpec spec = new PhantomSpec(
                chosenKind(), extent, mm, noise.getDoubleValue(), biasField.getDoubleValue(), seed.getIntValue());
        return new Values(spec, cases.getIntValue());
    }

    private PhantomKind chosenKind() {
        if (!kinds().contains(kind.getStringValue())) {
            throw new IllegalArgumentException(
                    "There is no kind of phantoms \"%s\"; known are %s.".formatted(kind.getStringValue(), kinds()));
        }
        return PhantomKind.valueOf(kind.getStringValue().toUpperCase(Locale.ROOT));
    }

    private static List<String> kinds() {
        return Arrays.stream(PhantomKind.values())
                .map(PhantomCohortSettings::name)
                .toList();
    }

    private static String name(PhantomKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** What the phantoms are like, and how many there are. */
    record Values(PhantomSpec spec, int cases) {

        Values {
            if (cases < 1 || cases > MOST_CASES) {
                throw new IllegalArgumentException(
                        "\"Cases\" must be from 1 to %d, but is %d.".formatted(MOST_CASES, cases));
            }
        }

        /** The id of a case, counted from 0. */
        String caseId(int number) {
            return String.format(Locale.ROOT, "%s-%04d", PhantomCohortSettings.name(spec.kind()), number + 1);
        }
    }
}
