// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import java.util.Optional;
import org.knime.core.data.StringValue;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.volume.preprocess.PreprocessingTransform;
import org.slicewise.volume.resample.Interpolation;

/** The settings of the Mask Restorer. */
final class MaskRestorerSettings extends NodeSettingsGroup<MaskRestorerSettings.Values> {

    private static final String AS_PREPROCESSED = "as preprocessed";
    private static final List<String> INTERPOLATIONS =
            List.of(AS_PREPROCESSED, Interpolation.NEAREST.text(), Interpolation.LINEAR.text());

    private final SettingsModelString masks =
            column("mask_column", "Masks", CaseTable.PREDICTION, 0, MaskValue.class, SparseMaskValue.class);
    private final SettingsModelString transforms =
            column("preprocessing_column", "Preprocessing", CaseTable.PREPROCESSING, 0, StringValue.class);
    private final SettingsModelString interpolation =
            choice("interpolation", "Interpolation", AS_PREPROCESSED, INTERPOLATIONS);

    @Override
    Values read() {
        String name = interpolation.getStringValue();
        if (!INTERPOLATIONS.contains(name)) {
            throw new IllegalArgumentException(
                    "There is no interpolation of masks \"%s\"; known are %s.".formatted(name, INTERPOLATIONS));
        }
        return new Values(
                masks.getStringValue(),
                transforms.getStringValue(),
                name.equals(AS_PREPROCESSED) ? Optional.empty() : Optional.of(Interpolation.named(name)));
    }

    /** Which masks to put back by which transforms. */
    record Values(String maskColumn, String transformColumn, Optional<Interpolation> interpolation) {

        /** How labels between voxels are made on the way back. */
        Interpolation how(PreprocessingTransform transform) {
            return interpolation.orElse(transform.spec().label());
        }
    }
}
