// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

import java.util.random.RandomGenerator;

/**
 * A turned ellipsoid whose surface goes smoothly in and out: a point lies within if
 * {@code |q| <= 1 + sum of a_k sin(w_k . q / |q| + p_k)}, where q is the point in units of the radii.
 */
final class PhantomBlob implements PhantomShape {

    private static final int WAVES = 4;
    private static final double LARGEST_FREQUENCY = 3;

    private final PhantomPoint middle;
    private final PhantomPoint radii;
    private final PhantomPoint[] axes;
    private final PhantomPoint[] frequencies = new PhantomPoint[WAVES];
    private final double[] amplitudes = new double[WAVES];
    private final double[] phases = new double[WAVES];
    private final double wobble;

    /**
     * A blob of random surface.
     *
     * @param tilt how far its axes are turned away from those of the patient; 0 for not at all
     * @param wobble the most the surface goes in or out, as a part of the radii; from 0 to below 1
     */
    PhantomBlob(PhantomPoint middle, PhantomPoint radii, double tilt, double wobble, RandomGenerator random) {
        this.middle = middle;
        this.radii = radii;
        this.wobble = wobble;
        PhantomPoint first = new PhantomPoint(1, 0, 0)
                .plus(PhantomPoint.direction(random).times(tilt))
                .unit();
        PhantomPoint near =
                new PhantomPoint(0, 1, 0).plus(PhantomPoint.direction(random).times(tilt));
        PhantomPoint second = near.plus(first.times(-first.dot(near))).unit();
        this.axes = new PhantomPoint[] {first, second, first.cross(second)};
        for (int k = 0; k < WAVES; k++) {
            frequencies[k] = PhantomPoint.direction(random).times(1 + random.nextDouble() * (LARGEST_FREQUENCY - 1));
            amplitudes[k] = wobble / WAVES;
            phases[k] = random.nextDouble() * 2 * Math.PI;
        }
    }

    @Override
    public boolean holds(double x, double y, double z) {
        PhantomPoint from = new PhantomPoint(x - middle.x(), y - middle.y(), z - middle.z());
        PhantomPoint q = new PhantomPoint(
                axes[0].dot(from) / radii.x(), axes[1].dot(from) / radii.y(), axes[2].dot(from) / radii.z());
        double distance = q.length();
        if (Math.abs(distance - 1) > wobble || distance == 0) {
            return distance < 1;
        }
        return distance <= surface(q.unit());
    }

    private double surface(PhantomPoint direction) {
        double surface = 1;
        for (int k = 0; k < WAVES; k++) {
            surface += amplitudes[k] * StrictMath.sin(frequencies[k].dot(direction) + phases[k]);
        }
        return surface;
    }

    @Override
    public PhantomPoint middle() {
        return middle;
    }

    @Override
    public double reach() {
        return radii.largest() * (1 + wobble);
    }
}
