// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** The pixels of a picture of a case, looked at without knowing how it was drawn. */
record Picture(BufferedImage pixels) {

    /** What is behind everything. */
    static final int BACKGROUND = 0x15181D;

    /** Frames of annotated slices, and text that should be read first. */
    static final int BRIGHT = 0xF2F4F7;

    /** The outline of label 1. */
    static final int LABEL_1 = 0xE69F00;

    /** The outline of label 2. */
    static final int LABEL_2 = 0x56B4E9;

    /** Longer than any stroke of a letter and any mark of a legend, shorter than any slice. */
    private static final int SHORTEST_FRAME = 40;

    private static final int FRAME = 3;

    static Picture read(Path file) throws IOException {
        BufferedImage pixels = ImageIO.read(file.toFile());
        assertNotNull(pixels, () -> file + " is no picture");
        return new Picture(pixels);
    }

    int width() {
        return pixels.getWidth();
    }

    int height() {
        return pixels.getHeight();
    }

    Rectangle whole() {
        return new Rectangle(width(), height());
    }

    /** The colour of a pixel as 0xRRGGBB. */
    int at(int x, int y) {
        return pixels.getRGB(x, y) & 0xFFFFFF;
    }

    /** All pixels, row by row. */
    int[] all() {
        return pixels.getRGB(0, 0, width(), height(), null, 0, width());
    }

    /** How many pixels of a part have a colour. */
    long count(int rgb, Rectangle part) {
        return places(rgb, part).size();
    }

    /** The smallest rectangle around all pixels of a colour in a part; empty where there is none. */
    Rectangle bounds(int rgb, Rectangle part) {
        Rectangle bounds = new Rectangle(-1, -1);
        places(rgb, part).forEach(bounds::add);
        return bounds;
    }

    private List<Rectangle> places(int rgb, Rectangle part) {
        return IntStream.range(0, part.width * part.height)
                .mapToObj(i -> new Rectangle(part.x + i % part.width, part.y + i / part.width, 1, 1))
                .filter(pixel -> at(pixel.x, pixel.y) == rgb)
                .toList();
    }

    /** The part without background that a line to the four sides of a pixel runs through. */
    Rectangle solidAround(int x, int y) {
        int left = x;
        int right = x;
        int top = y;
        int bottom = y;
        while (left > 0 && at(left - 1, y) != BACKGROUND) {
            left--;
        }
        while (right < width() - 1 && at(right + 1, y) != BACKGROUND) {
            right++;
        }
        while (top > 0 && at(x, top - 1) != BACKGROUND) {
            top--;
        }
        while (bottom < height() - 1 && at(x, bottom + 1) != BACKGROUND) {
            bottom++;
        }
        return new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    /** The slices with a whole frame around them, row by row. */
    List<Rectangle> framed() {
        List<Rectangle> framed = new ArrayList<>();
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                int right = run(x, y, 1, 0);
                int down = run(x, y, 0, 1);
                if (Math.min(right, down) >= SHORTEST_FRAME && !isBright(x - 1, y) && !isBright(x, y - 1)) {
                    framed.add(new Rectangle(x + FRAME, y + FRAME, right - 2 * FRAME, down - 2 * FRAME));
                }
            }
        }
        return framed;
    }

    private int run(int x, int y, int dx, int dy) {
        int length = 0;
        while (isBright(x + length * dx, y + length * dy)) {
            length++;
        }
        return length;
    }

    private boolean isBright(int x, int y) {
        return x >= 0 && y >= 0 && x < width() && y < height() && at(x, y) == BRIGHT;
    }
}
