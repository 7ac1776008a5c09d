// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AugmentationsTest {

    /** A patch of 3 x 2 x 2 voxels in two channels, whose values are its class, and its class and 100. */
    private static LabelledPatch numbered() {
        float[] image = new float[24];
        for (int i = 0; i < image.length; i++) {
            image[i] = i % 12 + 100 * (i / 12);
        }
        return new LabelledPatch(
                new Patch(3, 2, 2), 2, image, IntStream.range(0, 12).toArray());
    }

    private static final class Always extends Random {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean nextBoolean() {
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "flip-x, '2,1,0,5,4,3,8,7,6,11,10,9'",
        "flip-y, '3,4,5,0,1,2,9,10,11,6,7,8'",
        "flip-z, '6,7,8,9,10,11,0,1,2,3,4,5'"
    })
    void flipsMirrorClassesAndEveryChannel(String name, String expected) {
        LabelledPatch patch = numbered();
        Augmentations.named(name).apply(patch, new Always());
        int[] classes =
                Arrays.stream(expected.split(",")).mapToInt(Integer::parseInt).toArray();
        assertArrayEquals(classes, patch.classes());
        for (int i = 0; i < 12; i++) {
            assertEquals(classes[i], patch.image()[i]);
            assertEquals(classes[i] + 100, patch.image()[12 + i]);
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.segmentation.Augmentations#names")
    void theSameGeneratorMakesTheSameChange(String name) {
        for (int seed = 0; seed < 10; seed++) {
            LabelledPatch one = numbered();
            LabelledPatch other = numbered();
            Augmentations.named(name).apply(one, new Random(seed));
            Augmentations.named(name).apply(other, new Random(seed));
            assertArrayEquals(one.image(), other.image());
            assertArrayEquals(one.classes(), other.classes());
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.segmentation.Augmentations#names")
    void imageAndClassesStayTogether(String name) {
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            LabelledPatch patch = numbered();
            Augmentations.named(name).apply(patch, random);
            for (int v = 0; v < 12; v++) {
                assertEquals(patch.classes()[v], patch.image()[v]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.segmentation.Augmentations#names")
    void bearsItsNameAndADescription(String name) {
        assertEquals(name, Augmentations.named(name).name());
        assertFalse(Augmentations.named(name).description().isBlank());
    }

    @Test
    void anUnknownNameAnswersWithTheKnownOnes() {
        assertEquals(
                "There is no augmentation \"x\"; known are [flip-x, flip-y, flip-z].",
                assertThrows(IllegalArgumentException.class, () -> Augmentations.named("x"))
                        .getMessage());
    }

    @Test
    void aPatchNeedsArraysOfItsSize() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new LabelledPatch(new Patch(2, 2, 1), 1, new float[4], new int[3]));
    }
}
