// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.util.List;
import org.slicewise.volume.Extent;

/**
 * In which portions of planes a target is made, so that all threads together take a quarter of the heap at most, unless
 * one thread and one plane alone need more.
 *
 * @param planes the planes of the target
 * @param step the planes of a portion
 * @param threads how many portions are made at once
 */
record Portions(int planes, int step, int threads) {

    /** The most values of a source or of a target that one thread has in hand; beyond that it becomes no faster. */
    static final int MOST_VALUES = 1 << 22;

    private static final int MOST_PLANES = 16;

    /**
     * The portions of a target.
     *
     * @param ways all the ways by which each portion is made, one after the other
     */
    static Portions of(List<Way> ways, Extent target, int threads) {
        long heapValues = Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 4 / Float.BYTES);
        long each = Math.min(MOST_VALUES, heapValues / threads / 2);
        int even = Math.max(1, target.z() / (4 * threads));
        int step = Math.min(MOST_PLANES, Integer.highestOneBit(even));
        while (step > 1 && values(ways, target, step) > each) {
            step /= 2;
        }
        long atOnce = Math.max(1, heapValues / values(ways, target, step));
        return new Portions(target.z(), step, (int) Math.min(threads, atOnce));
    }

    private static long values(List<Way> ways, Extent target, int step) {
        long made = (long) target.x() * target.y() * step;
        return ways.stream().mapToLong(way -> way.valuesFor(step) + made).sum();
    }

    /** The number of portions. */
    int count() {
        return (planes - 1) / step + 1;
    }

    /** The first plane of a portion. */
    int from(int portion) {
        return portion * step;
    }

    /** The plane after the last one of a portion. */
    int to(int portion) {
        return Math.min(planes, from(portion) + step);
    }
}
