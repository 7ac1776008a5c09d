// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines above the slices: number, place and whether the slice is annotated; all slices say the same of themselves.
 *
 * @param words whether there is room to say in words what is annotated
 * @param places whether there is room for the places, too
 */
record Captions(List<Caption> all, boolean words, boolean places) {

    private static final int BETWEEN = 8;
    private static final int ABOVE_SLICE = 7;
    private static final Font NUMBER = Lettering.font(Font.BOLD, 13);
    private static final Font SMALL = Lettering.font(Font.PLAIN, 12);

    /**
     * What there is to say of one slice.
     *
     * @param number storage index along the axial axis
     * @param place height above the origin
     */
    record Caption(String number, String place, Annotation annotation) {

        int width(Graphics2D g, boolean words, boolean place) {
            FontMetrics metrics = g.getFontMetrics(SMALL);
            int width = 2 * SheetLayout.FRAME + g.getFontMetrics(NUMBER).stringWidth(number);
            width += place ? BETWEEN + metrics.stringWidth(this.place) : 0;
            boolean said = words && annotation != Annotation.UNASKED;
            return width + (said ? BETWEEN + metrics.stringWidth(annotation.words()) : 0);
        }
    }

    /** What fits above slices of this width. */
    static Captions of(Graphics2D g, AxialView view, List<Integer> indices, List<Annotation> annotations, int width) {
        List<Caption> all = new ArrayList<>();
        for (int i = 0; i < indices.size(); i++) {
            int index = indices.get(i);
            all.add(new Caption(String.valueOf(index), view.placeOf(index), annotations.get(i)));
        }
        boolean words = all.stream().allMatch(each -> each.width(g, true, false) <= width);
        boolean places = all.stream().allMatch(each -> each.width(g, words, true) <= width);
        return new Captions(all, words, places);
    }

    /** Draws the line of a slice at the top of its cell. */
    void draw(Graphics2D g, int slice, Rectangle cell) {
        Caption caption = all.get(slice);
        int baseline = cell.y + SheetLayout.CAPTION - ABOVE_SLICE;
        int left = cell.x + SheetLayout.FRAME;
        g.setFont(NUMBER);
        g.setColor(caption.annotation() == Annotation.NONE ? Lettering.CALM : Lettering.BRIGHT);
        g.drawString(caption.number(), left, baseline);
        left += g.getFontMetrics().stringWidth(caption.number()) + BETWEEN;
        g.setFont(SMALL);
        if (words) {
            String text = caption.annotation().words();
            int right = cell.x + cell.width - SheetLayout.FRAME;
            g.drawString(text, right - g.getFontMetrics().stringWidth(text), baseline);
        }
        if (places) {
            g.setColor(Lettering.CALM);
            g.drawString(caption.place(), left, baseline);
        }
    }
}
