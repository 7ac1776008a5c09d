// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BiasFieldTest {

    private static float[] field(Patch size, int order, double[] coefficients) {
        BiasField field = new BiasField(size, order, coefficients);
        float[] whole = new float[size.voxels()];
        float[] row = new float[size.x()];
        for (int line = 0; line < size.y() * size.z(); line++) {
            field.row(line % size.y(), line / size.y(), row);
            System.arraycopy(row, 0, whole, line * size.x(), size.x());
        }
        return whole;
    }

    /** TorchIO's own field for a shape of 8 x 6 x 4 and coefficients 0.1 sin(i + 1). */
    @Test
    void isTorchIosField() {
        double[] coefficients =
                IntStream.range(0, 20).mapToDouble(i -> 0.1 * Math.sin(i + 1)).toArray();
        float[] field = field(new Patch(8, 6, 4), 3, coefficients);
        double sum = 0;
        for (float value : field) {
            sum += value;
        }
        assertEquals(212.956797, sum, 1e-4);
        assertEquals(1.147071, field[0], 1e-6);
        assertEquals(1.104974, field[(3 * 6 + 5) * 8 + 7], 1e-6);
        assertEquals(1.093701, field[(1 * 6 + 2) * 8 + 3], 1e-6);
    }

    @Property(tries = 40)
    void isTheExponentialOfThePolynomial(
            @ForAll @IntRange(min = 0, max = 5) int order,
            @ForAll @IntRange(min = 1, max = 4) int x,
            @ForAll @IntRange(min = 1, max = 200) int y,
            @ForAll @IntRange(min = 1, max = 3) int z,
            @ForAll long seed) {
        Patch size = new Patch(x, y, z);
        double[] coefficients =
                new Random(seed).doubles(BiasField.terms(order), -1, 1).toArray();
        float[] field = field(size, order, coefficients);
        for (int i = 0; i < field.length; i++) {
            double exponent = polynomial(
                    order, coefficients, from(-1, 1, i % x, x), from(-1, 1, i / x % y, y), from(-1, 1, i / x / y, z));
            assertEquals(1, field[i] / Math.exp(exponent), 1e-6);
        }
    }

    private static double from(double first, double last, int index, int count) {
        return count == 1 ? 0 : first + (last - first) * index / (count - 1);
    }

    private static double polynomial(int order, double[] coefficients, double x, double y, double z) {
        double sum = 0;
        int next = 0;
        for (int a = 0; a <= order; a++) {
            for (int b = 0; a + b <= order; b++) {
                for (int c = 0; a + b + c <= order; c++) {
                    sum += coefficients[next++] * Math.pow(x, a) * Math.pow(y, b) * Math.pow(z, c);
                }
            }
        }
        return sum;
    }

    /** Order 0 is one factor, and it scales the distance from the lowest voxel. */
    @Test
    void scalesWhatLiesAboveTheLowestVoxel() {
        Patch size = new Patch(5, 4, 3);
        LabelledPatch patch = Patches.random(size, 2, Patches.CUBES, new Random(1));
        float[] before = patch.image().clone();
        before[7] = -9;
        patch.image()[7] = -9;
        Augmentations.of("bias-field(order=0)").apply(patch, new Random(3));
        assertEquals(-9, patch.image()[7]);
        for (int channel = 0; channel < 2; channel++) {
            double factor = (patch.image()[channel * 60] + 9) / (before[channel * 60] + 9);
            for (int i = channel * 60; i < (channel + 1) * 60; i++) {
                assertEquals(-9 + factor * (before[i] + 9), patch.image()[i], 1e-4);
            }
        }
    }

    @Test
    void leavesTheClasses() {
        LabelledPatch patch = Patches.random(new Patch(5, 4, 3), 1, Patches.CUBES, new Random(1));
        float[] image = patch.image().clone();
        int[] classes = patch.classes().clone();
        Augmentations.of("bias-field").apply(patch, new Random(3));
        assertArrayEquals(classes, patch.classes());
        assertEquals(false, Arrays.equals(image, patch.image()));
    }
}
