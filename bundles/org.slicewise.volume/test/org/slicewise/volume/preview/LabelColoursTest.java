// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LabelColoursTest {

    /** What is left of linear red, green and blue without one of the three cones; Machado, Oliveira, Fernandes (2009). */
    private static final double[][] COLOUR_BLIND = {
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}
    };

    @Property
    void twoOfTheFirstLabelsAreToldApart(
            @ForAll @IntRange(min = 1, max = 60) int one, @ForAll @IntRange(min = 1, max = 60) int other) {
        double apart = distance(LabelColours.of(one), LabelColours.of(other));
        assertTrue(one == other || apart >= 0.025, () -> one + " and " + other + " are " + apart + " apart");
    }

    @Property
    void everyLabelIsAlwaysTheSameBrightColour(@ForAll @IntRange(min = 1, max = 0xFFFF) int label) {
        Color colour = LabelColours.of(label);
        assertEquals(colour, LabelColours.of(label));
        assertTrue(oklab(colour)[0] >= 0.5, () -> label + " is as dark as " + oklab(colour)[0]);
    }

    @Test
    void theFirstLabelsAreToldApartByReadersOfAnyColourVision() {
        for (double[] missing : COLOUR_BLIND) {
            for (int one = 1; one <= 7; one++) {
                for (int other = one + 1; other <= 7; other++) {
                    double apart = distance(seen(missing, LabelColours.of(one)), seen(missing, LabelColours.of(other)));
                    assertTrue(apart >= 0.06, one + " and " + other + " are " + apart + " apart");
                }
            }
        }
    }

    @Test
    void theColoursOfTheFirstLabelsAreAPromise() {
        assertEquals(new Color(0xE69F00), LabelColours.of(1));
        assertEquals(new Color(0x56B4E9), LabelColours.of(2));
        assertEquals(new Color(0x0072B2), LabelColours.of(7));
        assertEquals(new Color(141, 181, 65), LabelColours.of(8));
    }

    @Test
    void backgroundHasNoColour() {
        assertThrows(IllegalArgumentException.class, () -> LabelColours.of(0));
        assertThrows(IllegalArgumentException.class, () -> LabelColours.of(65536));
    }

    private static double distance(Color one, Color other) {
        double[] a = oklab(one);
        double[] b = oklab(other);
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }

    private static Color seen(double[] matrix, Color colour) {
        double[] from = linear(colour);
        int[] to = new int[3];
        for (int row = 0; row < 3; row++) {
            double light = 0;
            for (int column = 0; column < 3; column++) {
                light += matrix[row * 3 + column] * from[column];
            }
            double bounded = Math.max(0, Math.min(1, light));
            double encoded = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * Math.pow(bounded, 1 / 2.4) - 0.055;
            to[row] = (int) Math.round(255 * encoded);
        }
        return new Color(to[0], to[1], to[2]);
    }

    private static double[] linear(Color colour) {
        float[] parts = colour.getRGBColorComponents(null);
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            linear[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : Math.pow((parts[i] + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    /** Ottosson (2020): lightness, green to red, blue to yellow. */
    private static double[] oklab(Color colour) {
        double[] rgb = linear(colour);
        double l = Math.cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
        double m = Math.cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
        double s = Math.cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }
}
