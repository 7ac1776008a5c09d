// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What decides the size of a network.
 *
 * @param channels channels of the image
 * @param classes classes to tell apart, background included
 * @param options a value for each of the network's {@link NetworkOption}s, checked
 * @param sides sides of the patch in the order of tensors, {@code (z,) y, x}; 0 where they are not known
 */
record NetworkShape(int channels, int classes, Map<String, String> options, List<Integer> sides) {

    /** The option every network has. */
    static final NetworkOption SHRINK = NetworkOption.whole(
            "shrink", 1, 1, 8, "how many times smaller along each axis the network sees what it is given");

    NetworkShape {
        options = Map.copyOf(options);
        sides = List.copyOf(sides);
    }

    /** How many times smaller along each axis the network sees what it is given. */
    int shrink() {
        return Integer.parseInt(options.getOrDefault(SHRINK.name(), SHRINK.byDefault()));
    }

    /** The value of an option that is a whole number. */
    int whole(String option) {
        return Integer.parseInt(options.get(option));
    }

    /** The value of an option that is a list of whole numbers. */
    List<Integer> wholes(String option) {
        String text = options.get(option);
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",")).map(Integer::valueOf).toList();
    }

    /** The value of an option that is a choice. */
    String choice(String option) {
        return options.get(option);
    }
}
