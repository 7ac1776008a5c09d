// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Arrays;

/** What stands around a slice: a frame where it is annotated, and which side is which. */
final class SliceMarks {

    /** The frame of an annotated slice. */
    static final Color ANNOTATED = new Color(0xF2F4F7);

    private static final int LETTER_ROOM = 120;
    private static final int SMALLEST_ROOM = 48;
    private static final int LETTER_INSET = 10;
    private static final BasicStroke WHOLE = new BasicStroke(2);
    private static final BasicStroke PART =
            new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);
    private static final Font LETTER = Lettering.font(Font.BOLD, 12);

    private SliceMarks() {}

    /** Draws the frame around a slice that is annotated. */
    static void frame(Graphics2D g, Rectangle slice, Annotation annotation) {
        if (annotation.isAny()) {
            g.setColor(ANNOTATED);
            g.setStroke(annotation == Annotation.WHOLE ? WHOLE : PART);
            g.drawRect(slice.x - 2, slice.y - 2, slice.width + 3, slice.height + 3);
        }
    }

    /** Writes R, L, A and P at the edges of a slice: of small slices at those of the first one only. */
    static void sides(Graphics2D g, Rectangle slice, boolean first) {
        g.setFont(LETTER);
        int room = first ? SMALLEST_ROOM : LETTER_ROOM;
        int middleX = slice.x + slice.width / 2;
        int middleY = slice.y + slice.height / 2;
        if (slice.width >= room && slice.height >= 2 * LETTER_INSET) {
            Lettering.letter(g, "R", slice.x + LETTER_INSET, middleY);
            Lettering.letter(g, "L", slice.x + slice.width - LETTER_INSET, middleY);
        }
        if (slice.height >= room && slice.width >= 2 * LETTER_INSET) {
            Lettering.letter(g, "A", middleX, slice.y + LETTER_INSET);
            Lettering.letter(g, "P", middleX, slice.y + slice.height - LETTER_INSET);
        }
    }

    /** Draws what a slice that is annotated like this looks like, for the legend. */
    static void sample(Graphics2D g, Rectangle place, Annotation annotation) {
        if (annotation != Annotation.WHOLE) {
            hatched(g, place);
        }
        frame(g, new Rectangle(place.x + 2, place.y + 2, place.width - 4, place.height - 4), annotation);
    }

    private static void hatched(Graphics2D g, Rectangle place) {
        float[] grey = new float[place.width * place.height];
        Arrays.fill(grey, 0.4f);
        int[] all = new int[grey.length];
        Arrays.fill(all, 1);
        SlicePixels pixels = new SlicePixels(grey, place.width);
        pixels.hatch(all);
        for (int i = 0; i < grey.length; i++) {
            g.setColor(new Color(pixels.rgb()[i]));
            g.fillRect(place.x + i % place.width, place.y + i / place.width, 1, 1);
        }
    }
}
