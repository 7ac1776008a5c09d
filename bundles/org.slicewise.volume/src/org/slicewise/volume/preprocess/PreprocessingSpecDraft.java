// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slicewise.volume.resample.Interpolation;

/** A {@link PreprocessingSpec} on the way to another one that differs in a component. */
final class PreprocessingSpecDraft {

    Optional<Orientation> orientation;
    PerAxis<Double> spacing;
    PerAxis<Integer> extent;
    Crop crop;
    Interpolation image;
    Interpolation label;
    boolean antialiased;
    OptionalDouble padding;
    List<IntensityStep> intensity;
    LabelMapping labels;

    PreprocessingSpecDraft(PreprocessingSpec spec) {
        orientation = spec.orientation();
        spacing = spec.spacing();
        extent = spec.extent();
        crop = spec.crop();
        image = spec.image();
        label = spec.label();
        antialiased = spec.antialiased();
        padding = spec.padding();
        intensity = spec.intensity();
        labels = spec.labels();
    }

    PreprocessingSpec spec() {
        return new PreprocessingSpec(
                orientation, spacing, extent, crop, image, label, antialiased, padding, intensity, labels);
    }
}
