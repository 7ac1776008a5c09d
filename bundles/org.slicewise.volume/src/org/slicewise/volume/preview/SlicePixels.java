// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.awt.Color;

/** The pixels of one slice: grey values, over these the areas and outlines of labels. */
final class SlicePixels {

    /** Every how many pixels a line of hatching comes. */
    private static final int HATCHING = 9;

    private static final int HATCH = 0x8A94A6;
    private static final double HATCH_OPACITY = 0.55;
    private static final double DIMMED = 0.6;

    private final int width;
    private final int height;
    private final int[] rgb;

    /** The pixels of brightness from 0 (black) to 1 (white), row by row. */
    SlicePixels(float[] brightness, int width) {
        this.width = width;
        this.height = brightness.length / width;
        this.rgb = new int[brightness.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Math.round(255 * brightness[i]) * 0x010101;
        }
    }

    /** Darkens and hatches what is not annotated, where there is no label. */
    void hatch(int[] unknown) {
        for (int i = 0; i < rgb.length; i++) {
            if (unknown[i] != 0) {
                boolean line = (i % width + i / width) % HATCHING == 0;
                rgb[i] = blend(blend(rgb[i], 0, 1 - DIMMED), HATCH, line ? HATCH_OPACITY : 0);
            }
        }
    }

    /** Colours the area of each label. */
    void fill(int[] labels, double opacity) {
        for (int i = 0; i < rgb.length; i++) {
            if (labels[i] != 0) {
                rgb[i] = blend(rgb[i], colour(labels[i]), opacity);
            }
        }
    }

    /** Draws a line along the border of each label, inside of it. */
    void outline(int[] labels, int thickness) {
        for (int i = 0; i < rgb.length; i++) {
            if (labels[i] != 0 && isBorder(labels, i % width, i / width, thickness)) {
                rgb[i] = colour(labels[i]);
            }
        }
    }

    /** The pixels, row by row. */
    int[] rgb() {
        return rgb;
    }

    /** Whether another label is so near, to one of the four sides. */
    private boolean isBorder(int[] labels, int x, int y, int near) {
        int label = labels[y * width + x];
        for (int away = 1; away <= near; away++) {
            if (labels[y * width + Math.max(0, x - away)] != label
                    || labels[y * width + Math.min(width - 1, x + away)] != label
                    || labels[Math.max(0, y - away) * width + x] != label
                    || labels[Math.min(height - 1, y + away) * width + x] != label) {
                return true;
            }
        }
        return false;
    }

    private static int colour(int label) {
        return LabelColours.of(label).getRGB() & 0xFFFFFF;
    }

    /** One colour over another. */
    static int blend(int below, int above, double opacity) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double part = (below >> shift & 0xFF) * (1 - opacity) + (above >> shift & 0xFF) * opacity;
            mixed |= (int) Math.round(part) << shift;
        }
        return mixed;
    }

    /** One colour over another. */
    static Color blend(Color below, Color above, double opacity) {
        return new Color(blend(below.getRGB() & 0xFFFFFF, above.getRGB() & 0xFFFFFF, opacity));
    }
}
