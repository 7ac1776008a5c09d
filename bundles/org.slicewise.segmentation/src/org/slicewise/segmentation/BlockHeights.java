// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Where blocks may begin along z in one case: they reach out of the volume by less than a step, and may have to hold a
 * number of annotated slices. Immutable.
 */
final class BlockHeights {

    private final int height;
    private final int step;
    private final int lowest;
    private final int highest;
    private final int[] before;
    private final int needed;

    /**
     * The places of a case.
     *
     * @param length slices of the case
     * @param annotated which of them are annotated, ascending
     * @param height slices of a block
     * @param step what the network needs sides to be multiples of
     * @param slices annotated slices a block shall hold; where nowhere as many fit, it is as many as fit
     */
    BlockHeights(int length, int[] annotated, int height, int step, int slices) {
        this.height = height;
        this.step = step;
        int beyond = step - 1;
        this.lowest = Math.min(0, length - height) - beyond;
        this.highest = Math.max(0, length - height) + beyond;
        this.before = new int[length + 1];
        Arrays.stream(annotated).forEach(z -> before[z + 1] = 1);
        Arrays.parallelPrefix(before, Integer::sum);
        this.needed = Math.min(
                slices,
                IntStream.rangeClosed(lowest, highest)
                        .map(this::annotated)
                        .max()
                        .orElseThrow());
    }

    /** How many annotated slices a block holds that begins here. */
    int annotated(int origin) {
        int length = before.length - 1;
        return before[clamped(origin + height, 0, length)] - before[clamped(origin, 0, length)];
    }

    /** Where a block begins that holds a slice at a random height; empty if none of these has enough. */
    OptionalInt holding(int slice, RandomGenerator random) {
        int first = first(slice);
        int last = last(slice);
        if (needed == 0) {
            return OptionalInt.of(first + random.nextInt(last - first + 1));
        }
        int[] enough = IntStream.rangeClosed(first, last)
                .filter(origin -> annotated(origin) >= needed)
                .toArray();
        return enough.length == 0 ? OptionalInt.empty() : OptionalInt.of(enough[random.nextInt(enough.length)]);
    }

    /**
     * Where a block begins whose middle lies less than a step from a slice, or from where such a block fits: one of as
     * many neighbouring places as a step is high, each equally likely. If that one has too few annotated slices, the
     * nearest place that has enough and holds the slice; empty if there is none.
     */
    OptionalInt around(int slice, RandomGenerator random) {
        int first = first(slice);
        int last = last(slice);
        int middle = clamped(slice - height / 2 - (step - 1) / 2, first, last - step + 1);
        return nearest(middle + random.nextInt(step), first, last);
    }

    /** The place nearest to one where a block begins that has enough annotated slices; the lower one of two. */
    int nearest(int origin) {
        return nearest(origin, lowest, highest).orElseThrow();
    }

    private OptionalInt nearest(int wanted, int first, int last) {
        int origin = clamped(wanted, first, last);
        for (int away = 0; away <= last - first; away++) {
            for (int place : new int[] {origin - away, origin + away}) {
                if (place >= first && place <= last && annotated(place) >= needed) {
                    return OptionalInt.of(place);
                }
            }
        }
        return OptionalInt.empty();
    }

    private int first(int slice) {
        return Math.max(slice - height + 1, lowest);
    }

    private int last(int slice) {
        return Math.min(slice, highest);
    }

    private static int clamped(int value, int low, int high) {
        return Math.max(low, Math.min(high, value));
    }
}
