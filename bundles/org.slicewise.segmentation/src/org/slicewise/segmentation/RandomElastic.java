// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Bends patches by random displacements of a coarse mesh of control points, in millimetres, as TorchIO's
 * RandomElasticDeformation does (Perez-Garcia et al. 2021) with its standard figures. Slices are bent in their plane
 * alone.
 *
 * <p>The outer control points are locked along x and y but not along z, as there. A displacement of more than 0.4 of the
 * distance of the control points may fold an image (Choi and Lee 2000); with 7 points along an axis that is a tenth of the patch's side.
 */
final class RandomElastic implements AugmentationKind {

    private static final AugmentationFigure DISPLACEMENT = AugmentationFigure.number(
            "displacement",
            7.5,
            0,
            1000,
            "the largest displacement of a control point along each axis, in millimetres; more than a tenth of the patch's side may fold the image");
    private static final AugmentationFigure POINTS =
            AugmentationFigure.whole("points", 7, 4, 32, "the number of control points along each axis");
    private static final AugmentationFigure LOCKED = AugmentationFigure.whole(
            "locked", 2, 0, 2, "how many of the outer control points along x and y stay where they are");

    @Override
    public String name() {
        return "elastic";
    }

    @Override
    public String description() {
        return "Bends patches smoothly; what is bent in from outside counts as not annotated.";
    }

    @Override
    public List<AugmentationFigure> figures() {
        return List.of(DISPLACEMENT, POINTS, LOCKED, AugmentationFigure.probability(1));
    }

    @Override
    public Augmentation with(ToDoubleFunction<AugmentationFigure> figures) {
        double displacement = figures.applyAsDouble(DISPLACEMENT);
        int points = (int) figures.applyAsDouble(POINTS);
        int locked = (int) figures.applyAsDouble(LOCKED);
        if (points <= 2 * locked) {
            throw new IllegalArgumentException(
                    "\"elastic.points\" must be more than twice \"elastic.locked\", or no control point could move, but they are %d and %d."
                            .formatted(points, locked));
        }
        return (patch, random) -> {
            double[][] control = drawn(points, locked, displacement, random);
            if (patch.size().isFlat()) {
                control[2] = new double[control[2].length];
            }
            PatchWarp.apply(patch, new SplinePlaces(patch.size(), patch.facts().spacing(), points, control));
        };
    }

    private static double[][] drawn(int points, int locked, double displacement, RandomGenerator random) {
        double[][] control = new double[3][points * points * points];
        for (double[] axis : control) {
            for (int i = 0; i < axis.length; i++) {
                double drawn = displacement * (2 * random.nextDouble() - 1);
                boolean isFree = isFree(i % points, points, locked) && isFree(i / points % points, points, locked);
                axis[i] = isFree ? drawn : 0;
            }
        }
        return control;
    }

    private static boolean isFree(int point, int points, int locked) {
        return point >= locked && point < points - locked;
    }
}
