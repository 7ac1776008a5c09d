// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Scales patches along each axis and turns them about each axis through their centre, in millimetres, as TorchIO's
 * RandomAffine does (Perez-Garcia et al. 2021) with its standard figures. Slices are turned and scaled in their plane alone.
 */
final class RandomAffine implements AugmentationKind {

    private static final AugmentationFigure SCALES = AugmentationFigure.number(
            "scales", 0.1, 0, 0.9, "the factor along each axis is from 1 less this to 1 and this");
    private static final AugmentationFigure DEGREES =
            AugmentationFigure.number("degrees", 10, 0, 180, "the largest angle about each axis");

    @Override
    public String name() {
        return "affine";
    }

    @Override
    public String description() {
        return "Scales and turns patches; what turns in from outside counts as not annotated.";
    }

    @Override
    public List<AugmentationFigure> figures() {
        return List.of(SCALES, DEGREES, AugmentationFigure.probability(1));
    }

    @Override
    public Augmentation with(ToDoubleFunction<AugmentationFigure> figures) {
        double spread = figures.applyAsDouble(SCALES);
        double angle = figures.applyAsDouble(DEGREES);
        return (patch, random) -> {
            double[] scales = drawn(1, spread, random);
            double[] degrees = drawn(0, angle, random);
            if (patch.size().isFlat()) {
                scales[2] = 1;
                degrees[0] = 0;
                degrees[1] = 0;
            }
            PatchWarp.apply(patch, new AffinePlaces(patch.size(), patch.facts().spacing(), scales, degrees));
        };
    }

    private static double[] drawn(double middle, double spread, RandomGenerator random) {
        double[] drawn = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            drawn[axis] = middle + spread * (2 * random.nextDouble() - 1);
        }
        return drawn;
    }
}
