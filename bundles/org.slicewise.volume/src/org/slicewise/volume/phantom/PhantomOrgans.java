// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

import java.util.Random;
import java.util.random.RandomGenerator;

/** Draws a trunk with two adjacent organs; a spine and two kidneys are as bright as the organs, but not labelled. */
final class PhantomOrgans {

    private static final double FAT = 0.75;
    private static final double MUSCLE = 0.40;
    private static final double BONE = 0.62;
    private static final double FIRST_ORGAN = 0.60;
    private static final double SECOND_ORGAN = 0.53;

    private final PhantomScene scene;
    private final RandomGenerator random;
    private final PhantomPoint half;

    PhantomOrgans(PhantomScene scene, RandomGenerator random) {
        this.scene = scene;
        this.random = random;
        this.half = scene.half();
    }

    void draw() {
        double fat = about(0.09, 0.04);
        PhantomPoint trunk = new PhantomPoint(about(0.92, 0.04), about(0.78, 0.06), 2.5);
        long surface = random.nextLong();
        scene.paint(body(trunk, surface), FAT, 0);
        PhantomShape inside = body(trunk.plus(new PhantomPoint(-fat, -fat, 0)), surface);
        scene.paint(inside, MUSCLE, 0);
        PhantomPoint spine = at(about(0, 0.03), about(-0.52, 0.03), -1.2);
        double radius = about(0.13, 0.02) * half.x();
        scene.paint(new PhantomTube(spine, spine.plus(at(0, 0, 2.4)), radius, radius), BONE, 0);
        kidney(-1);
        kidney(1);
        organs(inside);
    }

    /** The trunk: far longer than the field of view, of the same surface for the same seed. */
    private PhantomBlob body(PhantomPoint parts, long surface) {
        return new PhantomBlob(at(0, 0, 0), parts.scaled(half), 0, 0.06, new Random(surface));
    }

    private void kidney(int side) {
        PhantomPoint middle = at(side * about(0.42, 0.04), about(-0.40, 0.04), about(-0.25, 0.3));
        PhantomPoint radii = new PhantomPoint(about(0.14, 0.03), about(0.16, 0.03), about(0.40, 0.1));
        scene.paint(new PhantomBlob(middle, radii.scaled(half), 0.2, 0.15, random), FIRST_ORGAN, 0);
    }

    /** The first organ covers the second one, so that they share a border. */
    private void organs(PhantomShape inside) {
        PhantomPoint parts = new PhantomPoint(about(0.36, 0.06), about(0.38, 0.06), about(0.62, 0.12));
        PhantomPoint first = at(about(0.30, 0.05), about(0.16, 0.06), about(0, 0.12));
        PhantomPoint side = new PhantomPoint(-1, about(0.1, 0.35), about(-0.1, 0.35)).unit();
        PhantomPoint second = first.plus(side.scaled(parts).scaled(half).times(about(1.35, 0.12)));
        PhantomPoint secondParts = new PhantomPoint(about(0.26, 0.05), about(0.27, 0.05), about(0.45, 0.1));
        scene.paint(organ(second, secondParts).within(inside), SECOND_ORGAN, 2);
        scene.paint(organ(first, parts).within(inside), FIRST_ORGAN, 1);
    }

    private PhantomBlob organ(PhantomPoint middle, PhantomPoint parts) {
        return new PhantomBlob(middle, parts.scaled(half), 0.3, 0.45, random);
    }

    private PhantomPoint at(double x, double y, double z) {
        return new PhantomPoint(x, y, z).scaled(half);
    }

    private double about(double middle, double most) {
        return middle + most * (2 * random.nextDouble() - 1);
    }
}
