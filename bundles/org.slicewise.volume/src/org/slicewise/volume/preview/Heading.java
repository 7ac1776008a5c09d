// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines above the slices of a picture.
 *
 * @param title the case
 * @param facts what is shown; parts that stay together
 * @param orientation which side is which
 */
record Heading(String title, List<String> facts, List<String> orientation) {

    private static final int TITLE = 30;
    private static final int LINE = 19;
    private static final int BELOW = 14;
    private static final double OBLIQUE = 1;
    private static final Font BOLD = Lettering.font(Font.BOLD, 20);
    private static final Font PLAIN = Lettering.font(Font.PLAIN, 13);

    static Heading of(PreviewSubject subject, AxialView view, ChosenSlices slices, String window, int channel) {
        List<String> facts = new ArrayList<>();
        facts.add(view.words());
        if (subject.image().channels() > 1) {
            facts.add("channel %d of %d (from 0)"
                    .formatted(channel, subject.image().channels()));
        }
        facts.add(window);
        facts.add(slices.words());
        List<String> orientation = new ArrayList<>();
        orientation.add(
                "Radiological view: the patient's right (R) is on the left of the picture, the front (A) at the top.");
        orientation.add("Slices from foot to head: number as stored, height in mm.");
        if (view.tilt() > OBLIQUE) {
            orientation.add(String.format(
                    Locale.ROOT,
                    "Oblique: the axes of the scan are up to %.0f degrees off the patient's.",
                    view.tilt()));
        }
        return new Heading(subject.title(), facts, orientation);
    }

    int height(Graphics2D g, int width) {
        return TITLE + LINE * lines(g, width).size() + BELOW;
    }

    void draw(Graphics2D g, int left, int top, int width) {
        g.setFont(BOLD);
        g.setColor(Lettering.BRIGHT);
        g.drawString(Lettering.fitting(g.getFontMetrics(), title, width), left, top + 18);
        List<String> lines = lines(g, width);
        g.setFont(PLAIN);
        g.setColor(Lettering.CALM);
        for (int i = 0; i < lines.size(); i++) {
            g.drawString(lines.get(i), left, top + TITLE + 13 + i * LINE);
        }
    }

    private List<String> lines(Graphics2D g, int width) {
        FontMetrics metrics = g.getFontMetrics(PLAIN);
        List<String> lines = lines(metrics, facts, "   |   ", width);
        lines.addAll(lines(metrics, orientation, " ", width));
        return lines;
    }

    /** The parts in as few lines as they need; one that is wider than a line is broken between words. */
    private static List<String> lines(FontMetrics metrics, List<String> parts, String between, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : parts) {
            String longer = line.isEmpty() ? part : line + between + part;
            if (metrics.stringWidth(longer) <= width) {
                line = longer;
            } else {
                lines.addAll(line.isEmpty() ? List.of() : List.of(line));
                List<String> words = List.of(part.split(" "));
                List<String> broken = words.size() > 1 ? lines(metrics, words, " ", width) : List.of(part);
                lines.addAll(broken.subList(0, broken.size() - 1));
                line = Lettering.fitting(metrics, broken.get(broken.size() - 1), width);
            }
        }
        lines.add(line);
        return lines;
    }
}
