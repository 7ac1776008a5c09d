// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slicewise.volume.Axis;
import org.slicewise.volume.resample.Interpolation;

/**
 * The form that volumes and masks should be brought to. The order of what happens is fixed: labels are mapped, the box
 * to keep is found, intensities are measured within it, and then one interpolation makes the new voxels from the old
 * ones, whose intensities it changes before.
 *
 * @param orientation where the axes of the result point to; empty keeps those of the image
 * @param spacing millimetres between voxels along the axes of the result, at most 1000
 * @param extent voxels along the axes of the result, cut off or added on both sides. Where there is a crop, the result is
 *     centred on it, and what the image has there is shown beyond it: only what lies outside of the image is padding
 * @param crop which part of the image is kept
 * @param image how values between voxels are made
 * @param label how labels between voxels are made, {@link Interpolation#NEAREST}, or {@link Interpolation#LINEAR} for
 *     the label with the largest sum of weights among those that are annotated
 * @param antialiased whether images and linear labels are smoothed where voxels become larger
 * @param padding the value of voxels outside of the image, in units of the result; empty for the smallest value that each
 *     channel of the result has within the crop. Masks are not annotated there
 * @param intensity steps that change the values of each channel, in order, measured before interpolation within the crop
 * @param labels which labels count and what they become
 */
public record PreprocessingSpec(
        Optional<Orientation> orientation,
        PerAxis<Double> spacing,
        PerAxis<Integer> extent,
        Crop crop,
        Interpolation image,
        Interpolation label,
        boolean antialiased,
        OptionalDouble padding,
        List<IntensityStep> intensity,
        LabelMapping labels) {

    /** Leaves everything as it is. */
    public static final PreprocessingSpec UNCHANGED = new PreprocessingSpec(
            Optional.empty(),
            PerAxis.keep(),
            PerAxis.keep(),
            new Crop.Whole(),
            Interpolation.LINEAR,
            Interpolation.NEAREST,
            true,
            OptionalDouble.empty(),
            List.of(),
            LabelMapping.KEEP);

    private static final double LARGEST_SPACING = 1000;

    public PreprocessingSpec {
        intensity = List.copyOf(intensity);
        if (label == Interpolation.CUBIC) {
            throw new IllegalArgumentException("Labels are interpolated by nearest or linear, but not by cubic.");
        }
        for (Axis axis : Axis.values()) {
            spacing.along(axis).ifPresent(PreprocessingSpec::requireSpacing);
            extent.along(axis).ifPresent(voxels -> requirePositive("extent", voxels, "voxels"));
        }
    }

    /**
     * The specification of options by their names, such as {@code spacing}; those that are absent are as in this one.
     *
     * @throws IllegalArgumentException if there is no such option, the text names those there are; or if a value is wrong
     */
    public PreprocessingSpec with(Map<String, String> options) {
        PreprocessingSpec spec = this;
        for (Map.Entry<String, String> option : options.entrySet()) {
            spec = PreprocessingOption.named(option.getKey()).set(spec, option.getValue());
        }
        return spec;
    }

    /** The same with another value of one option. */
    public PreprocessingSpec with(PreprocessingOption option, String value) {
        return option.set(this, value);
    }

    /** All options by their names, in the order of {@link PreprocessingOption}; {@link #with(Map)} takes them back. */
    public Map<String, String> text() {
        Map<String, String> text = new LinkedHashMap<>();
        for (PreprocessingOption option : PreprocessingOption.values()) {
            text.put(option.key(), option.text(this));
        }
        return Collections.unmodifiableMap(text);
    }

    private static void requireSpacing(double mm) {
        requirePositive("spacing", mm, "millimetres");
        if (mm > LARGEST_SPACING) {
            throw new IllegalArgumentException(
                    "The spacing along an axis is at most %s millimetres, but is %s; choose a smaller one."
                            .formatted(Numbers.text(LARGEST_SPACING), Numbers.text(mm)));
        }
    }

    private static void requirePositive(String what, Number figure, String unit) {
        if (!(figure.doubleValue() > 0) || Double.isInfinite(figure.doubleValue())) {
            throw new IllegalArgumentException(
                    "The %s along an axis is a positive number of %s, but is %s.".formatted(what, unit, figure));
        }
    }
}
