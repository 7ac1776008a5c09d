// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Where a picture shows slices that are annotated as a whole, found by the bright frames around them. */
final class FramedSlices {

    private static final int FRAME = 0xFFF2F4F7;

    /** Longer than any stroke of a letter, shorter than any slice. */
    private static final int SHORTEST = 40;

    /** What lies between the outside of a frame and its slice, and a little more. */
    private static final int INSET = 4;

    private FramedSlices() {}

    /** The insides of the frames, row by row. */
    static List<Rectangle> in(BufferedImage picture) {
        List<Rectangle> found = new ArrayList<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int width = run(picture, x, y, 1, 0);
                int height = run(picture, x, y, 0, 1);
                if (width >= SHORTEST
                        && height >= SHORTEST
                        && !isFrame(picture, x - 1, y)
                        && !isFrame(picture, x, y - 1)) {
                    found.add(new Rectangle(x + INSET, y + INSET, width - 2 * INSET, height - 2 * INSET));
                }
            }
        }
        return found;
    }

    private static int run(BufferedImage picture, int x, int y, int dx, int dy) {
        int length = 0;
        while (isFrame(picture, x + length * dx, y + length * dy)) {
            length++;
        }
        return length;
    }

    private static boolean isFrame(BufferedImage picture, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < picture.getWidth() && y < picture.getHeight();
        return inside && picture.getRGB(x, y) == FRAME;
    }
}
