// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

import java.util.Random;
import java.util.random.RandomGenerator;

/** Draws a head with lesions in the brain; the scalp and some vessels are as bright as they are, but not labelled. */
final class PhantomLesions {

    private static final double SCALP = 0.75;
    private static final double SKULL = 0.12;
    private static final double WHITE_MATTER = 0.40;
    private static final double GREY_MATTER = 0.54;
    private static final double FLUID = 0.18;
    private static final double LESION = 0.76;
    private static final double NONE = 0.1;
    private static final int MOST = 10;
    private static final int VESSELS = 6;
    private static final int FOLDS = 8;

    private final PhantomScene scene;
    private final RandomGenerator random;
    private final PhantomPoint half;
    private final double unit;

    PhantomLesions(PhantomScene scene, RandomGenerator random) {
        this.scene = scene;
        this.random = random;
        this.half = scene.half();
        this.unit = half.smallest();
    }

    void draw() {
        long surface = random.nextLong();
        PhantomPoint head = new PhantomPoint(0.82, 0.94, 1.25).times(0.97 + 0.03 * random.nextDouble());
        scene.paint(head(head, surface), SCALP, 0);
        scene.paint(head(head.times(0.92), surface), SKULL, 0);
        scene.paint(head(head.times(0.85), surface), new PhantomField(FOLDS, random), WHITE_MATTER, GREY_MATTER);
        ventricle(-1);
        ventricle(1);
        for (int i = 0; i < VESSELS; i++) {
            vessel();
        }
        int lesions = random.nextDouble() < NONE ? 0 : 1 + random.nextInt(MOST);
        for (int i = 0; i < lesions; i++) {
            lesion();
        }
    }

    private PhantomBlob head(PhantomPoint parts, long surface) {
        return new PhantomBlob(new PhantomPoint(0, 0, 0), parts.scaled(half), 0, 0.05, new Random(surface));
    }

    private void ventricle(int side) {
        PhantomPoint middle = new PhantomPoint(side * 0.14, 0.05 * random.nextGaussian(), 0.1).scaled(half);
        PhantomPoint radii = new PhantomPoint(0.09, 0.28, 0.3).scaled(half).times(0.8 + 0.4 * random.nextDouble());
        scene.paint(new PhantomBlob(middle, radii, 0.15, 0.25, random), FLUID, 0);
    }

    private void vessel() {
        PhantomPoint from = inBrain();
        PhantomPoint to = from.plus(PhantomPoint.direction(random).times(unit * (0.25 + 0.2 * random.nextDouble())));
        double radius = 0.5 * scene.voxel();
        scene.paint(new PhantomTube(from, to, radius, radius), LESION, 0);
    }

    /** Radii are log-uniform from 7 to 20 % of half the field of view, and never below a voxel. */
    private void lesion() {
        double radius = Math.max(0.8 * scene.voxel(), unit * 0.07 * StrictMath.pow(2.9, random.nextDouble()));
        PhantomPoint radii = new PhantomPoint(
                radius * (0.8 + 0.4 * random.nextDouble()),
                radius * (0.8 + 0.4 * random.nextDouble()),
                radius * (0.8 + 0.4 * random.nextDouble()));
        double brightness = LESION + 0.07 * (2 * random.nextDouble() - 1);
        scene.paint(new PhantomBlob(scene.snapped(inBrain()), radii, 0.5, 0.3, random), brightness, 1);
    }

    private PhantomPoint inBrain() {
        PhantomPoint direction = PhantomPoint.direction(random);
        double part = 0.2 + 0.65 * random.nextDouble();
        return direction.times(part).scaled(new PhantomPoint(0.68, 0.78, 0.85)).scaled(half);
    }
}
