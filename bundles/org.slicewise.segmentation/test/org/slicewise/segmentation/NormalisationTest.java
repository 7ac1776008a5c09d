// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Reorientation;
import org.slicewise.volume.Volume;

class NormalisationTest {

    private static float[] zScores(Volume image, String caseId) {
        return Normalisation.zScores(image, Reorientation.toCanonical(image.grid()), caseId);
    }

    @Test
    void everyChannelGetsMeanZeroAndDeviationOne() {
        Random random = new Random(1);
        float[] values = new float[2 * 1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (i < 1000 ? random.nextGaussian() : 500 + 70 * random.nextDouble());
        }
        float[] normal = zScores(Volume.of(Scans.ras(10, 10, 10), 2, values), "a");
        for (int channel = 0; channel < 2; channel++) {
            double sum = 0;
            double squares = 0;
            for (int i = channel * 1000; i < (channel + 1) * 1000; i++) {
                sum += normal[i];
                squares += (double) normal[i] * normal[i];
            }
            assertEquals(0, sum / 1000, 1e-4);
            assertEquals(1, squares / 1000, 1e-4);
        }
    }

    /** Trained segmenters depend on every bit of it: the figure was computed when the first of them were trained. */
    @Test
    void everyBitStaysAsItWas() {
        Random random = new Random(7);
        float[] values = new float[2 * 11 * 13 * 17];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * 300 + (i % 7 == 0 ? -1000 : 40));
        }
        float[] normal = zScores(Volume.of(Scans.ras(11, 13, 17), 2, values), "a");
        assertEquals(-1220134803, Arrays.hashCode(normal));
    }

    @Test
    void outliersAreClippedAndTheVolumeStaysAsItWas() {
        float[] values = new float[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 10;
        }
        values[77] = 1e9f;
        float[] before = values.clone();
        float[] normal = zScores(Volume.of(Scans.ras(10, 10, 10), values), "a");
        assertEquals(normal[9], normal[77]);
        assertArrayEquals(before, values);
    }

    @Test
    void theOrderIsCanonical() {
        float[] values = new float[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        Volume image = Volume.of(Scans.sil(2, 3, 4), values);
        assertArrayEquals(zScores(image.toCanonical(), "a"), zScores(image, "a"), 0f);
    }

    @Test
    void aConstantChannelBecomesZero() {
        float[] values = new float[1000];
        Arrays.fill(values, 0.1f);
        assertArrayEquals(new float[1000], zScores(Volume.of(Scans.ras(10, 10, 10), values), "a"), 0f);
    }

    @Test
    void whatIsRareButThereIsNotClippedAway() {
        float[] values = new float[1000];
        values[3] = 5;
        float[] normal = zScores(Volume.of(Scans.ras(10, 10, 10), values), "a");
        assertTrue(normal[3] > normal[0]);
    }

    @Test
    void aVoxelThatIsNoNumberIsNamedWithItsCase() {
        float[] values = new float[2 * 2 * 3 * 4];
        values[24 + 1 + 2 * (1 + 3 * 2)] = Float.NaN;
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> zScores(Volume.of(Scans.ras(2, 3, 4), 2, values), "case-7"))
                .getMessage();
        assertTrue(message.contains("\"case-7\": voxel (1, 1, 2) of channel 1 is NaN"), message);
    }
}
