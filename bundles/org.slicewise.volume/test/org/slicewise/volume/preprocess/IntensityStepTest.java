// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slicewise.volume.Volume;

class IntensityStepTest {

    private static final int[] SAMPLES = {0, 1, 2, 500, 1000};

    private static float[] after(Volume image, String steps) {
        return transform(image, steps).apply(image).values();
    }

    private static PreprocessingTransform transform(Volume image, String steps) {
        PreprocessingSpec spec = PreprocessingSpec.UNCHANGED.with(PreprocessingOption.INTENSITY, steps);
        return PreprocessingTransform.measure(spec, image, Optional.empty(), () -> {});
    }

    private static Volume constant(float value) {
        float[] values = new float[1001];
        Arrays.fill(values, value);
        return Volume.of(GoldenValues.image().grid(), values);
    }

    private static void assertSamples(double[] expected, float[] found) {
        for (int i = 0; i < SAMPLES.length; i++) {
            assertEquals(expected[i], found[SAMPLES[i]], 1e-6, "voxel " + SAMPLES[i]);
        }
    }

    /** Chains of one map against the steps one after the other. */
    @Property(tries = 300)
    void mapsAreClosedUnderClippingAndScaling(
            @ForAll @Size(min = 1, max = 5) List<@DoubleRange(min = -50, max = 50) Double> figures,
            @ForAll @DoubleRange(min = -100, max = 100) double value) {
        IntensityMap map = IntensityMap.IDENTITY;
        double expected = value;
        for (double figure : figures) {
            map = map.thenClip(figure, figure + 20).thenScale(figure / 2, Math.abs(figure) / 10);
            expected = (Math.max(figure, Math.min(figure + 20, expected)) - figure / 2) * Math.abs(figure) / 10;
        }
        assertEquals(expected, map.apply(value), 1e-9 * Math.max(1, Math.abs(expected)));
    }

    @Test
    void windowAndRescaleBringTheWindowToZeroAndOne() {
        assertSamples(
                new double[] {0, 1, 0.9696428571428571, 6.0 / 140, 52.0 / 140},
                after(GoldenValues.image(), "window -20 120, rescale"));
        float[] within = after(GoldenValues.image(), "window -1000 1000, rescale");
        assertEquals(0.47f, within[0], 1e-6f, "the window, not the values, becomes 0 and 1");
    }

    /** numpy: clip to its percentiles, (x - low) / (high - low), (x - mean) / std. */
    @Test
    void percentilesRescaleAndZScoreAreThoseOfNumpy() {
        assertSamples(
                new double[] {
                    -1.728944875624223, 1.2067575250093898, 0.6814213059486379, -1.100601554786853, -0.46882466389026295
                },
                after(GoldenValues.image(), "percentiles 0.1 99.9, rescale, z-score"));
    }

    /** numpy: mean and std over the clipped voxels whose value before was above 0. */
    @Test
    void zScoresMayBeMeasuredOverAPartOnly() {
        assertSamples(
                new double[] {
                    -2.7945878084158804,
                    1.0439194741239852,
                    0.3538000684499554,
                    -1.9871932096207736,
                    -1.1572456890716134
                },
                after(GoldenValues.image(), "percentiles 0.5 99.5, z-score above 0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rescale", "z-score", "percentiles 1 99, rescale, z-score", "window 5 6, rescale, z-score"})
    void aConstantImageBecomesZero(String steps) {
        assertArrayEquals(new float[1001], after(constant(0.1f), steps));
    }

    @Test
    void aConstantImageStaysWithinAWindow() {
        assertEquals(5, after(constant(0.1f), "window 5 6")[0]);
        assertEquals(0.1f, after(constant(0.1f), "percentiles 1 99")[0]);
    }

    @Test
    void whatIsRareButThereIsNotClippedAway() {
        float[] values = new float[1001];
        values[3] = 5;
        assertEquals(5, after(Volume.of(GoldenValues.image().grid(), values), "percentiles 1 99")[3]);
    }

    @Test
    void everyChannelHasFiguresOfItsOwn() {
        float[] two = Arrays.copyOf(GoldenValues.values(), 2002);
        for (int i = 0; i < 1001; i++) {
            two[1001 + i] = 3 * two[i] + 1;
        }
        float[] found = after(Volume.of(GoldenValues.image().grid(), 2, two), "rescale");
        assertArrayEquals(Arrays.copyOf(found, 1001), Arrays.copyOfRange(found, 1001, 2002), 1e-6f);
    }

    @Test
    void figuresAreThoseOfTheCrop() {
        Volume image = GoldenValues.image();
        PreprocessingSpec spec = PreprocessingSpec.UNCHANGED
                .with(PreprocessingOption.CROP, "above 191.5")
                .with(PreprocessingOption.INTENSITY, "rescale");
        Volume found = PreprocessingTransform.measure(spec, image, Optional.empty(), () -> {})
                .apply(image);
        assertTrue(found.values().length < 1001, "the box is smaller than the image");
        float[] sorted = found.values().clone();
        Arrays.sort(sorted);
        assertEquals(0, sorted[0], 1e-6f);
        assertEquals(1, sorted[sorted.length - 1], 1e-6f);
    }

    @Test
    void aVoxelThatIsNoNumberIsNamed() {
        float[] values = GoldenValues.values();
        values[1 + 7 * (2 + 11 * 3)] = Float.NaN;
        Volume image = Volume.of(GoldenValues.image().grid(), values);
        String message = assertThrows(IllegalArgumentException.class, () -> after(image, "none"))
                .getMessage();
        assertTrue(message.startsWith("Voxel (1, 2, 3) of channel 0 is NaN"), message);
    }

    @Test
    void nothingAboveAValueIsRefusedWithTheValue() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> after(GoldenValues.image(), "z-score above 500"))
                .getMessage()
                .contains("500"));
    }

    @Test
    void aMeasurementCanBeEnded() {
        assertThrows(
                CancellationException.class,
                () -> PreprocessingTransform.measure(
                        PreprocessingSpec.UNCHANGED, GoldenValues.image(), Optional.empty(), () -> {
                            throw new CancellationException();
                        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "window -200 250",
                "percentiles 0.1 99.9, rescale, z-score",
                "z-score above -0.5, rescale"
            })
    void stepsSurviveTheirText(String text) {
        assertEquals(text, IntensityStep.textOf(IntensityStep.parseAll(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "window", "window 1", "window 2 1", "window 1 NaN", "window 1 Infinity", "percentiles -1 50",
                "percentiles 0 101", "zscore", "z-score over 3", "z-score above x", "rescale 3", "rescale,",
                        "none, rescale"
            })
    void whatIsNoStepIsRefused(String text) {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> PreprocessingSpec.UNCHANGED.with(PreprocessingOption.INTENSITY, text))
                .getMessage();
        assertTrue(message.startsWith("\"intensity\": "), message);
    }
}
