// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What soft Dice says of classes that an item of the batch does not have. */
class SoftDiceTest {

    /** The last class is in the first item alone, so that the other one has it for nothing in its mean. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aClassThatAnItemDoesNotHaveIsNothingOfItsDice(int classes) {
        LossesTest.Kind kind = new LossesTest.Kind("soft-dice", classes, List.of(3, 4));
        long[] truths = kind.truths();
        for (int i = kind.voxels(); i < truths.length; i++) {
            truths[i] = truths[i] == 255 ? 255 : i % (classes - 1);
        }
        LossesTest.Result result = LossesTest.result(kind, truths, kind.scores());
        assertEquals(slowDice(kind, truths), result.value(), 1e-12);
    }

    private static double slowDice(LossesTest.Kind kind, long[] truths) {
        double sum = 0;
        for (int item = 0; item < LossesTest.ITEMS; item++) {
            for (int one = 0; one < kind.classes(); one++) {
                double both = 0;
                double all = 0;
                boolean isThere = false;
                for (int voxel = 0; voxel < kind.voxels(); voxel++) {
                    long truth = truths[item * kind.voxels() + voxel];
                    double chance = truth == 255 ? 0 : chance(kind, item, one, voxel);
                    both += truth == one ? chance : 0;
                    all += chance + (truth == one ? 1 : 0);
                    isThere |= truth == one;
                }
                sum += isThere ? 1 - (2 * both + 1e-5) / (all + 1e-5) : 0;
            }
        }
        return sum / LossesTest.ITEMS / kind.classes();
    }

    private static double chance(LossesTest.Kind kind, int item, int one, int voxel) {
        double[] scores = kind.scores();
        double sum = 0;
        for (int other = 0; other < kind.classes(); other++) {
            sum += Math.exp(scores[(item * kind.classes() + other) * kind.voxels() + voxel]);
        }
        return Math.exp(scores[(item * kind.classes() + one) * kind.voxels() + voxel]) / sum;
    }

    /** A single channel, whose truth is class 1: without it Dice has nothing to say. */
    @Test
    void withoutTheOnlyClassDiceIsZeroWithoutAGradient() {
        LossesTest.Kind kind = new LossesTest.Kind("soft-dice", 1, List.of(3, 4));
        long[] truths = new long[LossesTest.ITEMS * kind.voxels()];
        double[] scores = new double[truths.length];
        Arrays.fill(scores, -11);
        LossesTest.Result result = LossesTest.result(kind, truths, scores);
        assertEquals(0, result.value());
        assertArrayEquals(new double[scores.length], result.gradient());
    }
}
