// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlaneTest {

    private static boolean[] random(Plane plane, long seed, double share) {
        Random random = new Random(seed);
        boolean[] set = new boolean[plane.pixels()];
        for (int i = 0; i < set.length; i++) {
            set[i] = random.nextDouble() < share;
        }
        return set;
    }

    private static boolean[] not(boolean[] set) {
        boolean[] others = new boolean[set.length];
        for (int i = 0; i < set.length; i++) {
            others[i] = !set[i];
        }
        return others;
    }

    @Property(tries = 100)
    void distancesAreThoseOfAllPairs(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 9) int height) {
        Plane plane = new Plane(width, height, 1.5, 0.5);
        boolean[] set = random(plane, seed, 0.3);
        float[] fast = plane.signedDistance(set);
        for (int i = 0; i < set.length; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < set.length; j++) {
                if (set[j] != set[i]) {
                    nearest =
                            Math.min(nearest, Math.hypot(1.5 * (i % width - j % width), 0.5 * (i / width - j / width)));
                }
            }
            double expected = set[i] ? nearest - 0.25 : 0.25 - nearest;
            if (Double.isInfinite(expected)) {
                assertEquals((float) expected, fast[i]);
            } else {
                assertEquals(expected, fast[i], 1e-5);
            }
        }
    }

    @Property(tries = 100)
    void dilationReachesWhatIsNearByRows(@ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int times) {
        Plane plane = new Plane(9, 7, 1, 1);
        boolean[] set = random(plane, seed, 0.1);
        boolean[] dilated = plane.dilated(set, times);
        for (int i = 0; i < set.length; i++) {
            boolean near = false;
            for (int j = 0; j < set.length; j++) {
                near |= set[j] && Math.abs(i % 9 - j % 9) + Math.abs(i / 9 - j / 9) <= times;
            }
            assertEquals(near, dilated[i]);
        }
        assertArrayEquals(not(dilated), plane.eroded(not(set), times));
    }

    @Test
    void holesAreFilledButNotBays() {
        Plane plane = new Plane(5, 4, 1, 1);
        boolean[] ring = set(".....", ".###.", ".#.#.", "..#..");
        assertArrayEquals(set(".....", ".###.", ".###.", "..#.."), plane.filled(ring));
        boolean[] bay = set(".....", ".###.", ".#.#.", ".#.#.");
        assertArrayEquals(bay, plane.filled(bay));
    }

    @Test
    void partsHoldTogetherOverCorners() {
        Plane plane = new Plane(5, 3, 1, 1);
        int[] parts = plane.parts(set("#...#", ".#..#", "....."));
        assertEquals(parts[0], parts[6]);
        assertEquals(parts[4], parts[9]);
        assertTrue(parts[0] > 0 && parts[4] > 0 && parts[0] != parts[4]);
        assertFalse(parts[1] > 0);
    }

    private static boolean[] set(String... rows) {
        String all = String.join("", rows);
        boolean[] set = new boolean[all.length()];
        for (int i = 0; i < set.length; i++) {
            set[i] = all.charAt(i) == '#';
        }
        return set;
    }
}
