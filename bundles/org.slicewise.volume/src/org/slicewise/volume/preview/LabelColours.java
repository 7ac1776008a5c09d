// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.awt.Color;

/**
 * The colour of each label: the same in every picture.
 *
 * <p>Labels 1 to 7 have the colours of Okabe and Ito (2008) but black, which readers with any colour vision tell apart.
 * From 8 on the hue turns by the golden angle and lightness and chroma alternate, in the OKLCH space of Ottosson (2020),
 * so that all are bright enough for a dark picture and the first 60 are told apart.
 */
public final class LabelColours {

    private static final int[] OKABE_ITO = {0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0xD55E00, 0xCC79A7, 0x0072B2};
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double FIRST_HUE = 2.2;
    private static final double[] LIGHTNESS = {0.72, 0.86, 0.62, 0.80, 0.56};
    private static final double[] CHROMA = {0.15, 0.10, 0.19, 0.05, 0.10};

    private LabelColours() {}

    /** The colour of a label from 1 to 65535. */
    public static Color of(int label) {
        if (label < 1 || label > 0xFFFF) {
            throw new IllegalArgumentException(
                    "Labels from 1 to %d have colours, but %d was asked.".formatted(0xFFFF, label));
        }
        if (label <= OKABE_ITO.length) {
            return new Color(OKABE_ITO[label - 1]);
        }
        int turn = label - OKABE_ITO.length - 1;
        int tone = turn % LIGHTNESS.length;
        double hue = FIRST_HUE + turn * GOLDEN_ANGLE;
        return oklch(LIGHTNESS[tone], CHROMA[tone], hue);
    }

    private static Color oklch(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new Color(
                channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double value) {
        return value * value * value;
    }

    /** The part of sRGB (0 to 255) for a part of linear light, the nearest one for light that no screen has. */
    private static int channel(double linear) {
        double light = Math.max(0, Math.min(1, linear));
        double encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * encoded);
    }
}
