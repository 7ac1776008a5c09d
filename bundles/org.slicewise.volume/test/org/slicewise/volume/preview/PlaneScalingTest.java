// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlaneScalingTest {

    @Property(tries = 300)
    void aConstantStaysAndNothingLeavesTheRange(
            @ForAll @IntRange(min = 1, max = 40) int width,
            @ForAll @IntRange(min = 1, max = 40) int height,
            @ForAll @IntRange(min = 1, max = 40) int toWidth,
            @ForAll @IntRange(min = 1, max = 40) int toHeight,
            @ForAll long seed) {
        PlaneScaling scaling = new PlaneScaling(width, height, toWidth, toHeight);
        float[] constant = new float[width * height];
        Arrays.fill(constant, 0.25f);
        for (float value : scaling.brightness(constant)) {
            assertEquals(0.25f, value, 1e-5f);
        }
        float[] random = new float[width * height];
        Random generator = new Random(seed);
        IntStream.range(0, random.length).forEach(i -> random[i] = generator.nextFloat());
        for (float value : scaling.brightness(random)) {
            assertTrue(value >= 0 && value <= 1 + 1e-6f, () -> String.valueOf(value));
        }
    }

    @Property(tries = 300)
    void noLabelledVoxelDisappearsAndNoLabelIsMadeUp(
            @ForAll @IntRange(min = 1, max = 30) int width,
            @ForAll @IntRange(min = 1, max = 30) int height,
            @ForAll @IntRange(min = 1, max = 60) int toWidth,
            @ForAll @IntRange(min = 1, max = 60) int toHeight,
            @ForAll @IntRange(min = 0, max = 899) int at) {
        int[] plane = new int[width * height];
        plane[at % plane.length] = 9;
        int[] scaled = new PlaneScaling(width, height, toWidth, toHeight).labels(plane);
        assertTrue(IntStream.of(scaled).anyMatch(label -> label == 9));
        assertTrue(IntStream.of(scaled).allMatch(label -> label == 9 || label == 0));
    }

    @Test
    void theSameSizeIsTheSamePlane() {
        float[] plane = {0, 0.5f, 1, 0.25f, 0.75f, 0.125f};
        assertArrayEquals(plane, new PlaneScaling(3, 2, 3, 2).brightness(plane));
        int[] labels = {0, 1, 2, 3, 4, 5};
        assertArrayEquals(labels, new PlaneScaling(3, 2, 3, 2).labels(labels));
    }

    @Test
    void ofLabelsThatShareAPixelTheMostFrequentIsShown() {
        int[] plane = {0, 7, 0, 2, 2, 7, 0, 0, 0};
        assertArrayEquals(new int[] {2}, new PlaneScaling(3, 3, 1, 1).labels(plane));
    }

    @Test
    void enlargedBrightnessIsLinearBetweenVoxels() {
        float[] scaled = new PlaneScaling(2, 1, 4, 1).brightness(new float[] {0, 1});
        assertArrayEquals(new float[] {0, 0.25f, 0.75f, 1}, scaled, 1e-6f);
    }
}
