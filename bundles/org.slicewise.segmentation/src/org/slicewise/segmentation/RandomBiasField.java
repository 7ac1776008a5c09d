// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Makes the brightness of patches uneven by a smooth field, as TorchIO's RandomBiasField does (Perez-Garcia et al. 2021)
 * with its standard figures; each channel has a field of its own.
 *
 * <p>A bias field is a factor of what a scanner measured, which is 0 where nothing is. The voxels of a patch are normalised
 * instead: their mean is 0, and a factor would drive dark and bright apart and leave the mean untouched. So the factor
 * applies to how far a voxel lies above the lowest one of its channel in the whole image, which stands for the scanner's
 * 0: {@code lowest + field * (value - lowest)}.
 */
final class RandomBiasField implements AugmentationKind {

    private static final AugmentationFigure COEFFICIENTS = AugmentationFigure.number(
            "coefficients", 0.5, 0, 1, "the largest coefficient of the polynomial whose exponential is the field");
    private static final AugmentationFigure ORDER =
            AugmentationFigure.whole("order", 3, 0, 5, "the order of the polynomial");

    @Override
    public String name() {
        return "bias-field";
    }

    @Override
    public String description() {
        return "Makes the brightness of patches uneven by a smooth factor.";
    }

    @Override
    public List<AugmentationFigure> figures() {
        return List.of(COEFFICIENTS, ORDER, AugmentationFigure.probability(1));
    }

    @Override
    public Augmentation with(ToDoubleFunction<AugmentationFigure> figures) {
        double largest = figures.applyAsDouble(COEFFICIENTS);
        int order = (int) figures.applyAsDouble(ORDER);
        return (patch, random) -> {
            for (int channel = 0; channel < patch.channels(); channel++) {
                double[] coefficients = drawn(BiasField.terms(order), largest, random);
                multiply(patch, channel, new BiasField(patch.size(), order, coefficients));
            }
        };
    }

    private static double[] drawn(int count, double largest, RandomGenerator random) {
        double[] drawn = new double[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = largest * (2 * random.nextDouble() - 1);
        }
        return drawn;
    }

    private static void multiply(LabelledPatch patch, int channel, BiasField field) {
        Patch size = patch.size();
        float[] image = patch.image();
        float lowest = patch.facts().lowest().get(channel);
        float[] row = new float[size.x()];
        int at = channel * size.voxels();
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                field.row(y, z, row);
                for (float factor : row) {
                    image[at] = lowest + factor * (image[at] - lowest);
                    at++;
                }
            }
        }
    }
}
