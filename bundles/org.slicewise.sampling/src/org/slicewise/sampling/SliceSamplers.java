// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slice samplers there are, by name; a new one is its class, and one line here. */
public final class SliceSamplers {

    private static final Map<String, SliceSampler> BY_NAME = byName(
            new EvenlySpaced(),
            new UniformRandom(),
            new StratifiedJitter(),
            new MaxCover(),
            new KCenter(),
            new TypiClust(),
            new ForegroundRandom(),
            new Middle());

    private SliceSamplers() {}

    /** The names of all samplers. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** All samplers, in the order of their names. */
    public static List<SliceSampler> all() {
        return List.copyOf(BY_NAME.values());
    }

    /**
     * The sampler of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static SliceSampler named(String name) {
        SliceSampler sampler = BY_NAME.get(name);
        if (sampler == null) {
            throw new IllegalArgumentException("There is no sampler \"%s\"; known are %s.".formatted(name, names()));
        }
        return sampler;
    }

    private static Map<String, SliceSampler> byName(SliceSampler... samplers) {
        Map<String, SliceSampler> byName = new LinkedHashMap<>();
        for (SliceSampler sampler : samplers) {
            if (byName.put(sampler.name(), sampler) != null) {
                throw new IllegalStateException("Two samplers are named \"%s\".".formatted(sampler.name()));
            }
        }
        return Collections.unmodifiableMap(byName);
    }
}
