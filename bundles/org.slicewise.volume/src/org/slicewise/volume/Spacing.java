// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/** The distance between neighbouring voxel centres along each storage axis, in millimetres; each is positive. */
public record Spacing(double x, double y, double z) {

    public Spacing {
        requirePositive("x", x);
        requirePositive("y", y);
        requirePositive("z", z);
    }

    /** The distance along an axis, in millimetres. */
    public double along(Axis axis) {
        return switch (axis) {
            case X -> x;
            case Y -> y;
            case Z -> z;
        };
    }

    /** The smallest of the three, in millimetres. */
    public double smallest() {
        return Math.min(x, Math.min(y, z));
    }

    private static void requirePositive(String axis, double mm) {
        if (!(mm > 0) || Double.isInfinite(mm)) {
            throw new IllegalArgumentException(
                    "Voxel spacing along %s must be a positive number of millimetres, but is %s.".formatted(axis, mm));
        }
    }
}
