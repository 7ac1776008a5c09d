// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The lines below the slices of a picture: what its colours and marks mean.
 *
 * @param entries in the order in which they are shown
 */
record Legend(List<Entry> entries) {

    /** A mark and its meaning. */
    record Entry(String text, BiConsumer<Graphics2D, Rectangle> mark) {}

    private static final int LINE = 24;
    private static final int ABOVE = 16;
    private static final int SWATCH = 14;
    private static final int BESIDE = 7;
    private static final int BETWEEN = 22;
    private static final int WIDEST_TEXT = 320;
    private static final int MOST_LINES = 6;
    private static final Color NEUTRAL = new Color(0x8F98A6);
    private static final Font PLAIN = Lettering.font(Font.PLAIN, 13);

    /** The legend of a picture whose slices are annotated like this. */
    static Legend of(PreviewSubject subject, PreviewSpec spec, List<Annotation> annotations) {
        List<Entry> entries = new ArrayList<>();
        for (Annotation annotation : Annotation.values()) {
            if (annotation != Annotation.UNASKED && annotations.contains(annotation)) {
                entries.add(new Entry(annotation.words(), (g, at) -> SliceMarks.sample(g, at, annotation)));
            }
        }
        if (subject.mask().isPresent() && subject.prediction().isPresent()) {
            entries.add(new Entry("mask (area)", (g, at) -> area(g, at, NEUTRAL, spec.opacity())));
            entries.add(new Entry("prediction (outline)", (g, at) -> outline(g, at, NEUTRAL)));
        }
        for (int label : subject.labels()) {
            Color colour = LabelColours.of(label);
            entries.add(new Entry(spec.titles().of(label), (g, at) -> {
                area(g, at, colour, spec.opacity());
                outline(g, at, colour);
            }));
        }
        return new Legend(entries);
    }

    int height(Graphics2D g, int width) {
        return entries.isEmpty() ? 0 : ABOVE + LINE * lines(g, width).size();
    }

    void draw(Graphics2D g, int left, int top, int width) {
        List<List<Entry>> lines = lines(g, width);
        FontMetrics metrics = g.getFontMetrics(PLAIN);
        for (int line = 0; line < lines.size(); line++) {
            int x = left;
            int y = top + ABOVE + line * LINE;
            for (Entry entry : lines.get(line)) {
                entry.mark().accept(g, new Rectangle(x, y, SWATCH, SWATCH));
                g.setFont(PLAIN);
                g.setColor(Lettering.BRIGHT);
                g.drawString(shown(metrics, entry, width), x + SWATCH + BESIDE, y + SWATCH - 2);
                x += width(metrics, entry, width);
            }
        }
    }

    /** The entries in lines; what does not fit into the last one is counted there. */
    private List<List<Entry>> lines(Graphics2D g, int width) {
        FontMetrics metrics = g.getFontMetrics(PLAIN);
        List<List<Entry>> lines = new ArrayList<>();
        int x = width;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (x + width(metrics, entry, width) - BETWEEN > width) {
                if (lines.size() == MOST_LINES) {
                    return shortened(lines, entries.size() - i);
                }
                lines.add(new ArrayList<>());
                x = 0;
            }
            lines.get(lines.size() - 1).add(entry);
            x += width(metrics, entry, width);
        }
        return lines;
    }

    private static List<List<Entry>> shortened(List<List<Entry>> lines, int left) {
        List<Entry> last = lines.get(lines.size() - 1);
        int hidden = left + Math.min(2, last.size());
        last.subList(Math.max(0, last.size() - 2), last.size()).clear();
        last.add(new Entry("and %d more".formatted(hidden), (g, at) -> {}));
        return lines;
    }

    private static int width(FontMetrics metrics, Entry entry, int width) {
        return SWATCH + BESIDE + metrics.stringWidth(shown(metrics, entry, width)) + BETWEEN;
    }

    private static String shown(FontMetrics metrics, Entry entry, int width) {
        return Lettering.fitting(metrics, entry.text(), Math.min(width - SWATCH - BESIDE, WIDEST_TEXT));
    }

    private static void area(Graphics2D g, Rectangle at, Color colour, double opacity) {
        g.setColor(SlicePixels.blend(new Color(0x606060), colour, opacity));
        g.fill(at);
    }

    private static void outline(Graphics2D g, Rectangle at, Color colour) {
        g.setColor(colour);
        g.fillRect(at.x, at.y, at.width, 2);
        g.fillRect(at.x, at.y + at.height - 2, at.width, 2);
        g.fillRect(at.x, at.y, 2, at.height);
        g.fillRect(at.x + at.width - 2, at.y, 2, at.height);
    }
}
