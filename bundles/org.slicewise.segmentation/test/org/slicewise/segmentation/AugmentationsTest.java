// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.volume.Spacing;

class AugmentationsTest {

    /** A patch of 3 x 2 x 2 voxels in two channels, whose values are its class, and its class and 100. */
    private static LabelledPatch numbered() {
        float[] image = new float[24];
        for (int i = 0; i < image.length; i++) {
            image[i] = i % 12 + 100 * (i / 12);
        }
        return new LabelledPatch(
                new Patch(3, 2, 2), image, IntStream.range(0, 12).toArray(), Patches.facts(Patches.CUBES, 2, 0));
    }

    /** Patches of every kind: flat and not, one channel and several, cubic voxels and long ones, one voxel. */
    private static List<LabelledPatch> patches() {
        List<LabelledPatch> patches = new ArrayList<>();
        for (Patch size : List.of(new Patch(24, 16, 1), new Patch(12, 10, 8), new Patch(5, 1, 3), new Patch(1, 1, 1))) {
            for (Spacing spacing : List.of(Patches.CUBES, new Spacing(0.4, 0.5, 5))) {
                patches.add(Patches.random(size, 1, spacing, new Random(1)));
                patches.add(Patches.random(size, 3, spacing, new Random(2)));
            }
        }
        return patches;
    }

    private static void forEachSeed(Consumer<Random> test) {
        IntStream.range(0, 5).forEach(seed -> test.accept(new Random(seed)));
    }

    @ParameterizedTest
    @CsvSource({
        "flip-x, '2,1,0,5,4,3,8,7,6,11,10,9'",
        "flip-y, '3,4,5,0,1,2,9,10,11,6,7,8'",
        "flip-z, '6,7,8,9,10,11,0,1,2,3,4,5'"
    })
    void flipsMirrorClassesAndEveryChannel(String name, String expected) {
        LabelledPatch patch = numbered();
        Augmentations.of(name + "(p=1)").apply(patch, new Random(1));
        int[] classes =
                Arrays.stream(expected.split(",")).mapToInt(Integer::parseInt).toArray();
        assertArrayEquals(classes, patch.classes());
        for (int i = 0; i < 12; i++) {
            assertEquals(classes[i], patch.image()[i]);
            assertEquals(classes[i] + 100, patch.image()[12 + i]);
        }
    }

    @ParameterizedTest
    @CsvSource({"flip-x", "flip-y", "flip-z"})
    void flippedTwiceIsAsBefore(String name) {
        Augmentation flip = Augmentations.of(name + "(p=1)");
        for (LabelledPatch patch : patches()) {
            LabelledPatch before = Patches.copy(patch);
            flip.apply(patch, new Random(1));
            flip.apply(patch, new Random(1));
            assertArrayEquals(before.image(), patch.image());
            assertArrayEquals(before.classes(), patch.classes());
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.segmentation.Augmentations#names")
    void theSameGeneratorMakesTheSameChange(String name) {
        Augmentation augmentation = Augmentations.of(name);
        for (LabelledPatch patch : patches()) {
            for (int seed = 0; seed < 5; seed++) {
                LabelledPatch one = Patches.copy(patch);
                LabelledPatch other = Patches.copy(patch);
                augmentation.apply(one, new Random(seed));
                augmentation.apply(other, new Random(seed));
                assertArrayEquals(one.image(), other.image());
                assertArrayEquals(one.classes(), other.classes());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.segmentation.Augmentations#names")
    void classesAreThoseThatWereThereOrNotAnnotated(String name) {
        Augmentation augmentation = Augmentations.of(name);
        for (LabelledPatch patch : patches()) {
            Set<Integer> allowed = new HashSet<>(Set.of(255));
            Arrays.stream(patch.classes()).forEach(allowed::add);
            forEachSeed(random -> {
                LabelledPatch changed = Patches.copy(patch);
                augmentation.apply(changed, random);
                Arrays.stream(changed.classes()).forEach(found -> assertTrue(allowed.contains(found), "" + found));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.segmentation.Augmentations#names")
    void voxelsStayFiniteAndNoLowerThanTheLowest(String name) {
        Augmentation augmentation = Augmentations.of(name);
        for (LabelledPatch patch : patches()) {
            forEachSeed(random -> {
                LabelledPatch changed = Patches.copy(patch);
                augmentation.apply(changed, random);
                for (float value : changed.image()) {
                    assertTrue(Float.isFinite(value) && value >= -9, "" + value);
                }
            });
        }
    }

    /** Where every voxel, inside and out, has the lowest value there is, nothing can change. */
    @ParameterizedTest
    @MethodSource("org.slicewise.segmentation.Augmentations#names")
    void aConstantImageStaysConstant(String name) {
        for (Patch size : List.of(new Patch(24, 16, 1), new Patch(12, 10, 8))) {
            forEachSeed(random -> {
                LabelledPatch patch = Patches.constant(size, 0.1f, 1);
                Augmentations.of(name).apply(patch, random);
                for (float value : patch.image()) {
                    assertEquals(0.1f, value);
                }
            });
        }
    }

    /** Augmentations that move voxels must move image and classes alike. */
    @ParameterizedTest
    @CsvSource({"flip-x", "flip-y", "flip-z", "affine", "elastic"})
    void imageAndClassesStayTogether(String name) {
        Patch size = new Patch(20, 20, 6);
        int[] classes = new int[size.voxels()];
        Arrays.setAll(classes, i -> i % 20 < 8 ? 0 : 1);
        float[] image = new float[size.voxels()];
        for (int i = 0; i < image.length; i++) {
            image[i] = classes[i];
        }
        forEachSeed(random -> {
            LabelledPatch patch =
                    new LabelledPatch(size, image.clone(), classes.clone(), Patches.facts(Patches.CUBES, 1, -1));
            Augmentations.of(name).apply(patch, random);
            for (int i = 0; i < classes.length; i++) {
                float value = patch.image()[i];
                assertEquals(value == -1, patch.classes()[i] == 255);
                assertTrue(value == -1 || Math.abs(value - patch.classes()[i]) < 0.9, "" + value);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.segmentation.Augmentations#names")
    void changesTheShareOfPatchesThatItIsAskedFor(String name) {
        for (String p : List.of("0", "0.3", "1")) {
            Augmentation augmentation = Augmentations.of(name + "(p=" + p + ")");
            Random random = new Random(7);
            int changed = 0;
            for (int i = 0; i < 300; i++) {
                LabelledPatch patch = Patches.random(new Patch(8, 8, 2), 1, Patches.CUBES, new Random(i));
                float[] before = patch.image().clone();
                augmentation.apply(patch, random);
                changed += Arrays.equals(before, patch.image()) ? 0 : 1;
            }
            assertEquals(300 * Double.parseDouble(p), changed, p.equals("0.3") ? 35 : 0);
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.segmentation.Augmentations#names")
    void describesItselfAndItsFigures(String name) {
        AugmentationKind kind = Augmentations.named(name);
        assertEquals(name, kind.name());
        assertFalse(kind.description().isBlank());
        Set<String> names = new HashSet<>();
        for (AugmentationFigure figure : kind.figures()) {
            assertTrue(names.add(figure.name()), figure.name());
            assertFalse(figure.meaning().isBlank());
            assertEquals(figure.standard(), figure.checked(name, figure.standard()));
            Augmentations.of("%s(%s=%s)".formatted(name, figure.name(), figure.standard()));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Augmentations.of("%s(%s=%s)".formatted(name, figure.name(), figure.high() + 1)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Augmentations.of("%s(%s=%s)".formatted(name, figure.name(), figure.low() - 1)));
        }
        assertTrue(names.contains("p"), names.toString());
    }

    @Test
    void aPatchNeedsArraysOfItsSize() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new LabelledPatch(
                        new Patch(2, 2, 1), new float[4], new int[3], Patches.facts(Patches.CUBES, 1, 0)));
    }
}
