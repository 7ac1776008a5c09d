// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.List;
import org.slicewise.volume.settings.Choices;

/** The slice samplers there are, by name; a new one is its class, and one line here. */
public final class SliceSamplers {

    private static final Choices<SliceSampler> KNOWN = Choices.listed(
            "sampler",
            SliceSampler::name,
            List.of(
                    new EvenlySpaced(),
                    new UniformRandom(),
                    new StratifiedJitter(),
                    new MaxCover(),
                    new KCenter(),
                    new TypiClust(),
                    new ForegroundRandom(),
                    new Middle()));

    private SliceSamplers() {}

    /** The names of all samplers. */
    public static List<String> names() {
        return KNOWN.names();
    }

    /** All samplers, in the order of {@link #names()}. */
    public static List<SliceSampler> all() {
        return KNOWN.all();
    }

    /**
     * The sampler of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static SliceSampler named(String name) {
        return KNOWN.named(name);
    }
}
