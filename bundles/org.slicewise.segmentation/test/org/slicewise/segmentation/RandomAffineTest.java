// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Spacing;

class RandomAffineTest {

    /** Undoes a rotation about z, then one about x, one about y, after the scales; all about the centre, in mm. */
    private static UnaryOperator<double[]> undone(Patch size, Spacing mm, double[] scales, double[] degrees) {
        double[] centre = {(size.x() - 1) * mm.x() / 2, (size.y() - 1) * mm.y() / 2, (size.z() - 1) * mm.z() / 2};
        return at -> {
            double x = (at[0] - centre[0]) / scales[0];
            double y = (at[1] - centre[1]) / scales[1];
            double z = (at[2] - centre[2]) / scales[2];
            double[] aboutZ = turnedBack(x, y, degrees[2]);
            double[] aboutX = turnedBack(aboutZ[1], z, degrees[0]);
            double[] aboutY = turnedBack(aboutX[1], aboutZ[0], degrees[1]);
            return new double[] {aboutY[1] + centre[0], aboutX[0] + centre[1], aboutY[0] + centre[2]};
        };
    }

    private static double[] turnedBack(double first, double second, double degrees) {
        double radius = Math.hypot(first, second);
        double angle = Math.atan2(second, first) - Math.toRadians(degrees);
        return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
    }

    @Property(tries = 60)
    void isWhatTheObviousWayGives(
            @ForAll @IntRange(min = 1, max = 7) int x,
            @ForAll @IntRange(min = 1, max = 6) int y,
            @ForAll @IntRange(min = 1, max = 5) int z,
            @ForAll @IntRange(min = 1, max = 2) int channels,
            @ForAll long seed) {
        Random random = new Random(seed);
        Patch size = new Patch(x, y, z);
        Spacing mm = new Spacing(0.5 + random.nextDouble(), 0.5 + random.nextDouble(), 1 + 2 * random.nextDouble());
        double[] scales = {0.5 + random.nextDouble(), 0.5 + random.nextDouble(), 0.5 + random.nextDouble()};
        double[] degrees = {80 * random.nextGaussian(), 80 * random.nextGaussian(), 80 * random.nextGaussian()};
        LabelledPatch patch = Patches.random(size, channels, mm, random);
        LabelledPatch slow = SlowWarp.of(patch, undone(size, mm, scales, degrees));
        PatchWarp.apply(patch, new AffinePlaces(size, mm, scales, degrees));
        assertArrayEquals(slow.image(), patch.image(), 1e-4f);
        assertArrayEquals(slow.classes(), patch.classes());
    }

    @Property(tries = 30)
    void withoutScalesAndDegreesChangesNothing(
            @ForAll @IntRange(min = 1, max = 20) int x, @ForAll @IntRange(min = 1, max = 9) int z, @ForAll long seed) {
        LabelledPatch patch = Patches.random(new Patch(x, 11, z), 2, new Spacing(0.7, 1.3, 3), new Random(seed));
        LabelledPatch before = Patches.copy(patch);
        Augmentations.of("affine(scales=0 degrees=0)").apply(patch, new Random(seed));
        assertArrayEquals(before.image(), patch.image());
        assertArrayEquals(before.classes(), patch.classes());
    }

    /** A quarter turn about z takes x to y. */
    @Test
    void turnsPositiveAnglesFromXToY() {
        LabelledPatch patch = Patches.constant(new Patch(3, 3, 1), 0, 0);
        patch.image()[5] = 1;
        patch.classes()[5] = 2;
        PatchWarp.apply(
                patch, new AffinePlaces(patch.size(), Patches.CUBES, new double[] {1, 1, 1}, new double[] {0, 0, 90}));
        assertArrayEquals(new float[] {0, 0, 0, 0, 0, 0, 0, 1, 0}, patch.image(), 1e-6f);
        assertArrayEquals(new int[] {0, 0, 0, 0, 0, 0, 0, 2, 0}, patch.classes());
    }

    @Test
    void turnsInMillimetresWhereVoxelsAreLong() {
        LabelledPatch patch = Patches.random(new Patch(5, 3, 1), 1, new Spacing(1, 2, 1), new Random(1));
        Arrays.fill(patch.classes(), 0);
        patch.classes()[9] = 2;
        PatchWarp.apply(
                patch,
                new AffinePlaces(
                        patch.size(), patch.facts().spacing(), new double[] {1, 1, 1}, new double[] {0, 0, 90}));
        assertEquals(2, patch.classes()[12], "2 mm to the right of the centre come 2 mm behind it");
    }

    @Test
    void whatIsNotInThePatchIsNotAnnotatedAndLowest() {
        LabelledPatch patch = Patches.random(new Patch(8, 8, 1), 1, Patches.CUBES, new Random(1));
        Arrays.fill(patch.classes(), 0);
        PatchWarp.apply(
                patch,
                new AffinePlaces(patch.size(), Patches.CUBES, new double[] {0.5, 0.5, 1}, new double[] {0, 0, 0}));
        for (int i = 0; i < 64; i++) {
            boolean isInner = i % 8 >= 2 && i % 8 < 6 && i / 8 >= 2 && i / 8 < 6;
            assertEquals(isInner ? 0 : 255, patch.classes()[i]);
            assertEquals(isInner, patch.image()[i] != -9);
        }
    }

    /** Rotation about x or y, or a scale along z, would take all of a slice out of it, or leave it as it was. */
    @Property(tries = 30)
    void slicesStayInTheirPlane(@ForAll long seed) {
        LabelledPatch patch = Patches.constant(new Patch(9, 9, 1), 1, 1);
        Augmentations.of("affine(scales=0.5 degrees=180)").apply(patch, new Random(seed));
        assertEquals(1, patch.classes()[40]);
    }
}
