// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

import java.util.random.RandomGenerator;

/** A place, a direction or three radii, in millimetres from the middle of a phantom. */
record PhantomPoint(double x, double y, double z) {

    /** A direction drawn uniformly from the sphere. */
    static PhantomPoint direction(RandomGenerator random) {
        return new PhantomPoint(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).unit();
    }

    PhantomPoint plus(PhantomPoint other) {
        return new PhantomPoint(x + other.x, y + other.y, z + other.z);
    }

    PhantomPoint times(double factor) {
        return new PhantomPoint(x * factor, y * factor, z * factor);
    }

    /** Each coordinate times that of the other. */
    PhantomPoint scaled(PhantomPoint other) {
        return new PhantomPoint(x * other.x, y * other.y, z * other.z);
    }

    double dot(PhantomPoint other) {
        return x * other.x + y * other.y + z * other.z;
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    PhantomPoint unit() {
        return times(1 / Math.max(length(), 1e-12));
    }

    PhantomPoint cross(PhantomPoint other) {
        return new PhantomPoint(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    double largest() {
        return Math.max(x, Math.max(y, z));
    }

    double smallest() {
        return Math.min(x, Math.min(y, z));
    }
}
