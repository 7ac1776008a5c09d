// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Spacing;

class RandomElasticTest {

    /** The cubic B-spline of unit knots about 0. */
    private static double spline(double distance) {
        double d = Math.abs(distance);
        return d >= 2 ? 0 : d >= 1 ? Math.pow(2 - d, 3) / 6 : 2.0 / 3 - d * d + d * d * d / 2;
    }

    /** The sum over all control points, in mm; cells reach an eighth of a voxel beyond the patch. */
    private static UnaryOperator<double[]> displaced(Patch size, Spacing mm, int points, double[][] control) {
        return at -> {
            double[] place = at.clone();
            double u = (at[0] / mm.x() + 0.625) / (size.x() + 0.25) * (points - 3);
            double v = (at[1] / mm.y() + 0.625) / (size.y() + 0.25) * (points - 3);
            double w = (at[2] / mm.z() + 0.625) / (size.z() + 0.25) * (points - 3);
            for (int i = 0; i < control[0].length; i++) {
                double weight = spline(u + 1 - i % points)
                        * spline(v + 1 - i / points % points)
                        * spline(w + 1 - i / points / points);
                for (int axis = 0; axis < 3; axis++) {
                    place[axis] += weight * control[axis][i];
                }
            }
            return place;
        };
    }

    @Property(tries = 60)
    void isWhatTheObviousWayGives(
            @ForAll @IntRange(min = 1, max = 7) int x,
            @ForAll @IntRange(min = 1, max = 6) int y,
            @ForAll @IntRange(min = 1, max = 5) int z,
            @ForAll @IntRange(min = 4, max = 8) int points,
            @ForAll @IntRange(min = 1, max = 2) int channels,
            @ForAll long seed) {
        Random random = new Random(seed);
        Patch size = new Patch(x, y, z);
        Spacing mm = new Spacing(0.5 + random.nextDouble(), 0.5 + random.nextDouble(), 1 + 2 * random.nextDouble());
        double[][] control = new double[3][points * points * points];
        for (double[] axis : control) {
            Arrays.setAll(axis, i -> random.nextGaussian());
        }
        LabelledPatch patch = Patches.random(size, channels, mm, random);
        LabelledPatch slow = SlowWarp.of(patch, displaced(size, mm, points, control));
        PatchWarp.apply(patch, new SplinePlaces(size, mm, points, control));
        assertArrayEquals(slow.image(), patch.image(), 1e-4f);
        assertArrayEquals(slow.classes(), patch.classes());
    }

    @Property(tries = 20)
    void withoutDisplacementChangesNothing(@ForAll @IntRange(min = 1, max = 9) int z, @ForAll long seed) {
        LabelledPatch patch = Patches.random(new Patch(13, 11, z), 2, new Spacing(0.7, 1.3, 3), new Random(seed));
        LabelledPatch before = Patches.copy(patch);
        Augmentations.of("elastic(displacement=0)").apply(patch, new Random(seed));
        assertArrayEquals(before.image(), patch.image());
        assertArrayEquals(before.classes(), patch.classes());
    }

    /** The weights of a spline sum to 1, so control points that all move alike move the patch. */
    @Test
    void likeDisplacementsMoveThePatch() {
        LabelledPatch patch = Patches.random(new Patch(9, 4, 2), 1, new Spacing(2, 1, 1), new Random(1));
        LabelledPatch before = Patches.copy(patch);
        double[][] control = new double[3][343];
        Arrays.fill(control[0], 4.0);
        PatchWarp.apply(patch, new SplinePlaces(patch.size(), patch.facts().spacing(), 7, control));
        for (int i = 0; i < patch.classes().length; i++) {
            assertEquals(i % 9 < 7 ? before.classes()[i + 2] : 255, patch.classes()[i]);
            assertEquals(i % 9 < 7 ? before.image()[i + 2] : -9, patch.image()[i], 1e-5);
        }
    }

    /** With both outer points locked only the third has part in an edge, with a weight of a sixth. */
    @Property(tries = 30)
    void lockedEdgesMoveLessThanTheMiddle(@ForAll long seed) {
        Patch size = new Patch(64, 64, 1);
        float[] ramp = new float[size.voxels()];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i % 64;
        }
        LabelledPatch patch =
                new LabelledPatch(size, ramp, new int[size.voxels()], Patches.facts(Patches.CUBES, 1, -100));
        Augmentations.of("elastic(displacement=6)").apply(patch, new Random(seed));
        for (int y = 0; y < 64; y++) {
            float left = patch.image()[y * 64];
            assertTrue(left == -100 || left < 1.3, "the edge moved by " + left);
        }
    }

    @Property(tries = 20)
    void slicesStayInTheirPlane(@ForAll long seed) {
        LabelledPatch patch = Patches.constant(new Patch(41, 41, 1), 1, 1);
        Augmentations.of("elastic(displacement=9)").apply(patch, new Random(seed));
        assertEquals(1, patch.classes()[41 * 20 + 20]);
    }

    @Test
    void someControlPointMustBeFree() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Augmentations.of("elastic(points=4 locked=2)"))
                .getMessage();
        assertTrue(message.contains("they are 4 and 2"), message);
    }
}
