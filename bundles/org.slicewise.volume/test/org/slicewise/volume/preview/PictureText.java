// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Text that is looked for in a picture by its pixels. */
record PictureText(BufferedImage pixels) {

    /** A text as it stands on the background of pictures. */
    static PictureText line(String text, Font font, Color colour) {
        FontMetrics metrics = metrics(font);
        int height = metrics.getAscent() + metrics.getDescent();
        return drawn(metrics.stringWidth(text), height, Lettering.BACKGROUND, g -> {
            g.setFont(font);
            g.setColor(colour);
            g.drawString(text, 0, metrics.getAscent());
        });
    }

    /** A letter as it stands on a slice of one grey. */
    static PictureText letter(String letter, Font font, Color behind) {
        FontMetrics metrics = metrics(font);
        int width = metrics.stringWidth(letter);
        int height = metrics.getAscent() + metrics.getDescent();
        return drawn(width, height, behind, g -> {
            g.setFont(font);
            Lettering.letter(g, letter, width / 2, height / 2);
        });
    }

    private static FontMetrics metrics(Font font) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getFontMetrics(font);
    }

    private static PictureText drawn(int width, int height, Color behind, Consumer<Graphics2D> text) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(behind);
        g.fillRect(0, 0, width, height);
        text.accept(g);
        g.dispose();
        return new PictureText(image);
    }

    /** Whether the text stands anywhere in a region of a picture. */
    boolean isIn(BufferedImage picture, Rectangle region) {
        for (int top = region.y; top <= region.y + region.height - pixels.getHeight(); top++) {
            for (int left = region.x; left <= region.x + region.width - pixels.getWidth(); left++) {
                if (isAt(picture, left, top)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAt(BufferedImage picture, int left, int top) {
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < pixels.getWidth(); x++) {
                if (picture.getRGB(left + x, top + y) != pixels.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
