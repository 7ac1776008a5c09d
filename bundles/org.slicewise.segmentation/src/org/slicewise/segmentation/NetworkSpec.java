// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slicewise.volume.settings.Checked;

/**
 * Which network, and how large.
 *
 * @param name for instance {@code unet-2d}
 * @param options what differs from the network's own defaults, for instance {@code levels} to {@code 3}
 * @param weights file with weights from outside that the network starts with; empty for none
 */
public record NetworkSpec(String name, SortedMap<String, String> options, String weights) {

    private static final int LONGEST = 4096;

    public NetworkSpec {
        Checked.named("network", name);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        options.forEach(NetworkSpec::requireOption);
        if (weights.length() > LONGEST || weights.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "\"network.weights\" must be the path of a file, but has %s characters or characters that no path has."
                            .formatted(weights.length()));
        }
    }

    private static void requireOption(String option, String value) {
        if (!option.matches("[a-z0-9][a-z0-9-]{0,63}") || option.equals("weights")) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot be the name of an option of a network.".formatted(option));
        }
        if (!value.matches("[A-Za-z0-9 ,.+-]{0,256}")) {
            throw new IllegalArgumentException(
                    "\"network.%s\" must be a name or numbers, but is \"%s\".".formatted(option, value));
        }
    }

    /** A network with its own defaults and random start values. */
    public static NetworkSpec of(String name) {
        return new NetworkSpec(name, new TreeMap<>(), "");
    }

    /** This network with another value of an option. */
    public NetworkSpec with(String option, String value) {
        TreeMap<String, String> changed = new TreeMap<>(options);
        changed.put(option, value);
        return new NetworkSpec(name, changed, weights);
    }

    /** This network with other values of some options. */
    public NetworkSpec with(Map<String, String> others) {
        TreeMap<String, String> changed = new TreeMap<>(options);
        changed.putAll(others);
        return new NetworkSpec(name, changed, weights);
    }

    /** This network with a file of weights to start with; empty for none. */
    public NetworkSpec withWeights(String file) {
        return new NetworkSpec(name, options, file);
    }
}
