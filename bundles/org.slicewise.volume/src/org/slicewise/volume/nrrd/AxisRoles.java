// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which axes of an image are axes of space, and which one holds channels.
 *
 * <p>An axis with a direction is one of space; without any directions the kinds tell; without these the first three are.
 *
 * @param spatial one to three axes, fastest first
 * @param channels the axis beyond them that has more than one value
 */
record AxisRoles(List<Integer> spatial, OptionalInt channels) {

    private static final int MOST = 3;

    /** The roles, or an {@link IllegalArgumentException} that says what is wrong with them. */
    static AxisRoles of(NrrdHeader header) {
        List<Integer> spatial = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int axis = 0; axis < header.sizes().size(); axis++) {
            (isSpatial(header, axis, spatial.size()) ? spatial : others).add(axis);
        }
        others.removeIf(axis -> header.sizes().get(axis) == 1);
        if (spatial.isEmpty() || spatial.size() > MOST || others.size() > 1) {
            throw new IllegalArgumentException("%d axes of space and %d other axes, of the sizes %s"
                    .formatted(spatial.size(), others.size(), header.sizes()));
        }
        return new AxisRoles(
                List.copyOf(spatial), others.isEmpty() ? OptionalInt.empty() : OptionalInt.of(others.get(0)));
    }

    private static boolean isSpatial(NrrdHeader header, int axis, int before) {
        if (!header.directions().isEmpty()) {
            return header.directions().get(axis).filter(AxisRoles::isInSpace).isPresent();
        }
        return switch (kindOf(header, axis)) {
            case "domain", "space" -> before < MOST;
            case "", "???", "none" -> before + laterDomains(header, axis) < MOST;
            default -> false;
        };
    }

    /** Whether a direction is not one of time alone. */
    private static boolean isInSpace(List<Double> direction) {
        return direction.size() <= MOST || direction.subList(0, MOST).stream().anyMatch(value -> value != 0);
    }

    private static long laterDomains(NrrdHeader header, int axis) {
        return IntStream.range(axis + 1, header.sizes().size())
                .filter(later -> List.of("domain", "space").contains(kindOf(header, later)))
                .count();
    }

    private static String kindOf(NrrdHeader header, int axis) {
        return header.kinds().isEmpty() ? "" : header.kinds().get(axis).toLowerCase(Locale.ROOT);
    }
}
