// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Text on a dark picture, in Java's logical sans-serif font. */
final class Lettering {

    /** What is behind everything. */
    static final Color BACKGROUND = new Color(0x15181D);

    /** Text that should be read first. */
    static final Color BRIGHT = new Color(0xF2F4F7);

    /** Text beside it. */
    static final Color CALM = new Color(0xA9B1BD);

    private static final String CUT = "...";

    private Lettering() {}

    static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    /** Checks that there is a font: a picture that cannot say which side is which is of no use. */
    static void requireFont() {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            g.getFontMetrics(font(Font.PLAIN, 12)).stringWidth("R L");
        } catch (InternalError | LinkageError | RuntimeException e) {
            throw new IllegalStateException(
                    "Java finds no font on this computer, so the picture cannot be labelled: install fontconfig and a "
                            + "font (on Debian and Ubuntu: apt-get install fontconfig fonts-dejavu-core).",
                    e);
        } finally {
            g.dispose();
        }
    }

    /** The text, cut where it is wider than this; characters that are no text become spaces. */
    static String fitting(FontMetrics metrics, String text, int width) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        if (metrics.stringWidth(line) <= width) {
            return line;
        }
        int length = line.length();
        while (length > 0 && metrics.stringWidth(line.substring(0, length) + CUT) > width) {
            length--;
        }
        return line.substring(0, length) + CUT;
    }

    /** Draws a letter in the middle of a place, with a shadow that keeps it readable on any grey. */
    static void letter(Graphics2D g, String letter, int middleX, int middleY) {
        FontMetrics metrics = g.getFontMetrics();
        int x = middleX - metrics.stringWidth(letter) / 2;
        int y = middleY + (metrics.getAscent() - metrics.getDescent()) / 2;
        g.setColor(new Color(0, 0, 0, 0xB0));
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                g.drawString(letter, x + dx, y + dy);
            }
        }
        g.setColor(BRIGHT);
        g.drawString(letter, x, y);
    }
}
