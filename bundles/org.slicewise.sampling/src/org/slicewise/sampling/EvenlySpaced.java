// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The slices at the same place of as many equal parts of the volume as slices are asked for: {@code floor((i + phase) *
 * total / n)}, or the last slice of the part where that is the next part's first.
 */
final class EvenlySpaced implements SliceSampler {

    private final double phase;

    EvenlySpaced() {
        this(0.5);
    }

    private EvenlySpaced(double phase) {
        if (!(phase >= 0 && phase <= 1)) {
            throw new IllegalArgumentException(
                    "A phase must be from 0 (the first slice of each part) to 1 (the last one), but is %s."
                            .formatted(phase));
        }
        this.phase = phase;
    }

    @Override
    public String name() {
        return "evenly-spaced";
    }

    @Override
    public String description() {
        return "Divides the volume into as many equal parts as slices are to be chosen, and takes the middle of each.";
    }

    @Override
    public String scoreMeaning() {
        return "how many slices it stands for: all slices divided by the chosen ones";
    }

    @Override
    public boolean hasPhase() {
        return true;
    }

    @Override
    public SliceSampler withPhase(double other) {
        return new EvenlySpaced(other);
    }

    @Override
    public List<ChosenSlice> choose(SliceStack stack, int count, RandomGenerator random) {
        stack.requireCount(count);
        long total = stack.size();
        List<ChosenSlice> chosen = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long last = Math.floorDiv((i + 1) * total - 1, (long) count);
            long index = Math.min(last, (long) Math.floor((i + phase) * total / count));
            chosen.add(new ChosenSlice((int) index, (double) total / count));
        }
        return chosen;
    }

    /** Name and phase. */
    @Override
    public String toString() {
        return "%s, phase %s".formatted(name(), phase);
    }
}
