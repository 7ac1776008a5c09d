// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How values between voxels are made. */
public enum Interpolation {
    /** The value of the nearest voxel; half-way between two, of the one with the lower index. */
    NEAREST(0.5),
    /** Straight lines between neighbours: the triangle kernel. */
    LINEAR(1),
    /** Cubic convolution with a = -0.5 (Keys, IEEE Transactions on ASSP 29(6), 1981, equation 15). */
    CUBIC(2);

    private final double radius;

    Interpolation(double radius) {
        this.radius = radius;
    }

    /** The interpolation of a name in lower case; an unknown name is answered with the known ones. */
    public static Interpolation named(String name) {
        return Arrays.stream(values())
                .filter(known -> known.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no interpolation \"%s\"; there are: %s.".formatted(name, names())));
    }

    /** The name in lower case, such as {@code linear}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The largest distance at which a voxel has a weight, in voxels. */
    double radius() {
        return radius;
    }

    /** The weight of a voxel at a distance of at least 0, in voxels; NEAREST is chosen, not weighed. */
    double weight(double distance) {
        return switch (this) {
            case NEAREST -> throw new IllegalStateException("The nearest voxel has no kernel.");
            case LINEAR -> Math.max(0, 1 - distance);
            case CUBIC -> cubic(distance);
        };
    }

    private static double cubic(double d) {
        if (d < 1) {
            return (1.5 * d - 2.5) * d * d + 1;
        }
        return d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0;
    }

    private static String names() {
        return Arrays.stream(values()).map(Interpolation::text).collect(Collectors.joining(", "));
    }
}
