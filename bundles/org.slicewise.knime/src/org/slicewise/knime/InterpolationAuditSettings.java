// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.knime.core.node.defaultnodesettings.SettingsModelDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.MaskInterpolators;
import org.slicewise.sampling.SliceBudget;

/** The settings of the Interpolation Audit. */
final class InterpolationAuditSettings extends NodeSettingsGroup<InterpolationAuditSettings.Values> {

    private final SettingsModelString masks;
    private final SettingsModelString images;
    private final SettingsModelString method;
    private final SettingsModelDouble acceptable;
    private final SettingsModelString truth;
    private final SettingsModelString methods;
    private final SettingsModelString densities;
    private final AffinitySettings affinity;

    InterpolationAuditSettings() {
        firstTab("Cases and methods");
        masks = column("mask_column", "Masks", CaseTable.SPARSE_MASK, 0, SparseMaskValue.class, MaskValue.class);
        images = optionalColumn("image_column", "Images", CaseTable.IMAGE, 0, VolumeValue.class);
        method = choice("method", "Method", MaskInterpolatorSettings.DEFAULT_METHOD, MaskInterpolators.names());
        acceptable = number("acceptable", "Acceptable IoU", 0.7, 0.05);
        truth = optionalColumn("truth_column", "True masks", null, 0, MaskValue.class);
        methods = text("methods", "Methods to compare with the truth (comma list)", "nearest, shape-based");
        densities = text("densities", "Densities to compare at (comma list)", "0.05, 0.1, 0.2, 0.4, 0.8");
        affinity = new AffinitySettings(this);
    }

    @Override
    Values read() {
        return new Values(
                masks.getStringValue(),
                chosenColumn(images),
                MaskInterpolators.named(method.getStringValue()).name(),
                acceptable.getDoubleValue(),
                chosenColumn(truth),
                list(methods),
                list(densities).stream()
                        .map(InterpolationAuditSettings::density)
                        .toList(),
                affinity.read());
    }

    private static double density(String text) {
        try {
            return new SliceBudget.Density(Double.parseDouble(text)).fraction();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"Densities\" must be numbers with commas between them, but one is \"%s\".".formatted(text), e);
        }
    }

    /** What to audit, and what to compare with the truth. */
    record Values(
            String maskColumn,
            Optional<String> imageColumn,
            String methodName,
            double acceptable,
            Optional<String> truthColumn,
            List<String> comparedNames,
            List<Double> densities,
            AffinitySource affinity) {

        Values {
            if (!(acceptable >= 0 && acceptable <= 1)) {
                throw new IllegalArgumentException(
                        "\"Acceptable IoU\" must be a number from 0 to 1, but is %s.".formatted(acceptable));
            }
            comparedNames.forEach(MaskInterpolators::named);
            if (truthColumn.isPresent() && (comparedNames.isEmpty() || densities.isEmpty())) {
                throw new IllegalArgumentException(
                        "To compare with true masks, name at least one method and one density.");
            }
        }

        MaskInterpolator method() {
            return affinity.method(methodName);
        }

        /** The methods to compare with the truth, each once; none without a column of it. */
        List<MaskInterpolator> compared() {
            return truthColumn.isEmpty() ? List.of() : methods(new LinkedHashSet<>(comparedNames));
        }

        /** All methods that are used. */
        List<MaskInterpolator> all() {
            Set<String> all = new LinkedHashSet<>(List.of(methodName));
            all.addAll(truthColumn.isEmpty() ? List.of() : comparedNames);
            return methods(all);
        }

        private List<MaskInterpolator> methods(Set<String> names) {
            return names.stream().map(affinity::method).toList();
        }
    }
}
