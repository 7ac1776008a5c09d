// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.List;
import java.util.random.RandomGenerator;

/** A way to choose slices that are to be annotated. */
public interface SliceSampler {

    /** The name by which settings and files know it. */
    String name();

    /** One sentence for users. */
    String description();

    /** One sentence for users on what the score of a chosen slice is. */
    String scoreMeaning();

    /** How far its choice can be used. */
    default SamplerKind kind() {
        return SamplerKind.SELECTION;
    }

    /** What it has to know. */
    default SamplerNeed need() {
        return SamplerNeed.NOTHING;
    }

    /** Whether it has a place within equal parts of the volume that can be set: see {@link #withPhase}. */
    default boolean hasPhase() {
        return false;
    }

    /**
     * The same sampler with another place within equal parts of the volume.
     *
     * @param phase from 0, the first slice of each part, to 1, the last one
     * @throws IllegalArgumentException if the phase is outside of that, or the sampler has none
     */
    default SliceSampler withPhase(double phase) {
        throw new IllegalArgumentException("The sampler \"%s\" has no phase to be set to %s.".formatted(name(), phase));
    }

    /**
     * As many different slices as asked for, in the order in which they were chosen. The same stack and the same state
     * of the generator choose the same ones; of slices that are equally good the one with the lowest number is chosen.
     *
     * @param stack knows at least what the sampler needs
     * @param count from 1 to the size of the stack
     */
    List<ChosenSlice> choose(SliceStack stack, int count, RandomGenerator random);
}
