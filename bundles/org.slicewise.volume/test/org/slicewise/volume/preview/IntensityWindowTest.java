// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

class IntensityWindowTest {

    private static final WindowChoice.Percentiles USUAL = new WindowChoice.Percentiles(0.5, 99.5);

    private static float[] counting(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return values;
    }

    @Test
    void percentilesAreThoseOfTheSortedValues() {
        IntensityWindow window = IntensityWindow.ofPercentiles(USUAL, counting(1001));
        assertEquals(5, window.low());
        assertEquals(995, window.high());
        assertEquals("window 5 to 995 (percentiles 0.5 and 99.5)", window.words());
        assertEquals(0, window.brightness(5));
        assertEquals(0.5f, window.brightness(500));
        assertEquals(1, window.brightness(2000));
        assertEquals(0, window.brightness(Float.NaN));
        assertEquals(1, window.brightness(Float.POSITIVE_INFINITY));
        assertEquals(0, window.brightness(Float.NEGATIVE_INFINITY));
    }

    @Test
    void whatIsNearlyAllAirIsShownByTheRest() {
        float[] values = new float[10_000];
        for (int i = 9_990; i < values.length; i++) {
            values[i] = 100 + i - 9_990;
        }
        IntensityWindow window = IntensityWindow.ofPercentiles(USUAL, values);
        assertEquals(0, window.low());
        assertEquals(109, window.high());
        assertEquals("window 0 to 109 (percentiles of the values that are not 0)", window.words());
    }

    @Test
    void theValueThatIsLeftOutIsThatOfBothPercentilesWhereverTheMedianLies() {
        float[] values = new float[100];
        for (int i = 40; i < values.length; i++) {
            values[i] = i - 23;
        }
        IntensityWindow fromZero = IntensityWindow.ofPercentiles(new WindowChoice.Percentiles(0, 20), values);
        assertEquals("window 0 to 29 (percentiles of the values that are not 0)", fromZero.words());
        float[] reversed = new float[100];
        for (int i = 0; i < 60; i++) {
            reversed[i] = i - 60;
        }
        IntensityWindow toZero = IntensityWindow.ofPercentiles(new WindowChoice.Percentiles(80, 100), reversed);
        assertEquals("window -13 to 0 (percentiles of the values that are not 0)", toZero.words());
    }

    @Test
    void aConstantIsMiddleGreyAndNothingIsSaidToBeNothing() {
        float[] sevens = new float[50];
        Arrays.fill(sevens, 7);
        IntensityWindow constant = IntensityWindow.ofPercentiles(USUAL, sevens);
        assertEquals(0.5f, constant.brightness(7));
        assertEquals("all values are 7", constant.words());
        assertEquals(
                "no finite value",
                IntensityWindow.ofPercentiles(USUAL, new float[0]).words());
    }

    @Test
    void aLargeConstantIsShownToo() {
        float[] large = new float[50];
        Arrays.fill(large, 3e38f);
        float shown = IntensityWindow.ofPercentiles(USUAL, large).brightness(3e38f);
        assertTrue(shown >= 0 && shown <= 1, () -> String.valueOf(shown));
    }

    @Test
    void aSampleOfALargeVolumeIsNearTheTruth() {
        Grid grid = Subjects.ras(160, 170, 100);
        Volume ramp = Subjects.volume(grid, (x, y, z) -> x * 100);
        IntensityWindow window = IntensityWindow.of(new WindowChoice.Percentiles(10, 90), new AxialView(grid), ramp, 0);
        assertEquals(1600, window.low(), 200);
        assertEquals(14300, window.high(), 200);
    }

    @Test
    void windowsThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WindowChoice.Percentiles(50, 50));
        assertThrows(IllegalArgumentException.class, () -> new WindowChoice.Percentiles(-1, 50));
        assertThrows(IllegalArgumentException.class, () -> new WindowChoice.Percentiles(Double.NaN, 50));
        assertThrows(IllegalArgumentException.class, () -> new WindowChoice.Fixed(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new WindowChoice.Fixed(0, Double.POSITIVE_INFINITY));
    }
}
