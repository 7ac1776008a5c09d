// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture of 900 x 600 pixels with two axes, marks and a legend.
 *
 * @param marks what is drawn, the first one lowest
 */
public record Plot(String title, PlotAxis x, PlotAxis y, List<PlotMark> marks) {

    /** Blue of the palette of Okabe and Ito (2008), which colour-blind readers tell apart. */
    public static final Color BLUE = new Color(0x00, 0x72, 0xB2);

    /** Vermilion of the same palette. */
    public static final Color VERMILION = new Color(0xD5, 0x5E, 0x00);

    /** Colours of the same palette for series of any number, in the order they are to be used. */
    public static final List<Color> PALETTE = List.of(
            BLUE,
            VERMILION,
            new Color(0x00, 0x9E, 0x73),
            new Color(0xCC, 0x79, 0xA7),
            new Color(0xE6, 0x9F, 0x00),
            new Color(0x56, 0xB4, 0xE9),
            Color.BLACK);

    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    private static final int LEFT = 90;
    private static final int RIGHT = 870;
    private static final int TOP = 90;
    private static final int BOTTOM = 520;
    private static final int TICK = 6;
    private static final int SWATCH = 34;
    private static final double SMALLEST_FONT = 8;
    private static final Color GRID = new Color(0xDD, 0xDD, 0xDD);
    private static final Color AXIS = new Color(0x60, 0x60, 0x60);

    /** The picture as PNG. */
    public byte[] png() throws IOException {
        return png(List.of(this));
    }

    /** Several plots below each other in one picture, as PNG. */
    public static byte[] png(List<Plot> plots) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT * plots.size(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < plots.size(); i++) {
            Graphics2D g = image.createGraphics();
            try {
                g.translate(0, i * HEIGHT);
                plots.get(i).draw(g);
            } finally {
                g.dispose();
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }

    private void draw(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        drawTitles(g);
        drawY(g);
        drawX(g);
        marks.forEach(mark -> mark.draw(g, this::pixel));
        drawLegend(g);
    }

    private Point2D pixel(double valueX, double valueY) {
        return new Point2D.Double(
                LEFT + x.fraction(valueX) * (RIGHT - LEFT), BOTTOM - y.fraction(valueY) * (BOTTOM - TOP));
    }

    private void drawTitles(Graphics2D g) {
        g.setColor(Color.BLACK);
        g.setFont(font(Font.BOLD, 20));
        g.drawString(title, LEFT, 36);
        g.setFont(font(Font.PLAIN, 17));
        centred(g, x.title(), (LEFT + RIGHT) / 2.0, HEIGHT - 20);
        AffineTransform upright = g.getTransform();
        g.rotate(-Math.PI / 2);
        centred(g, y.title(), -(TOP + BOTTOM) / 2.0, 28);
        g.setTransform(upright);
    }

    private void drawY(Graphics2D g) {
        g.setFont(font(Font.PLAIN, 15));
        for (PlotAxis.Tick tick : y.ticks()) {
            double height = pixel(x.low(), tick.value()).getY();
            g.setColor(GRID);
            g.draw(new Line2D.Double(LEFT, height, RIGHT, height));
            g.setColor(Color.BLACK);
            float width = g.getFontMetrics().stringWidth(tick.text());
            g.drawString(tick.text(), LEFT - 10 - width, (float) height + 5);
        }
    }

    private void drawX(Graphics2D g) {
        g.setColor(AXIS);
        g.setStroke(new BasicStroke(1.5f));
        g.draw(new Line2D.Double(LEFT, BOTTOM, RIGHT, BOTTOM));
        g.setFont(fitting(g, font(Font.PLAIN, 15)));
        for (PlotAxis.Tick tick : x.ticks()) {
            double along = pixel(tick.value(), y.low()).getX();
            g.setColor(AXIS);
            g.draw(new Line2D.Double(along, BOTTOM, along, BOTTOM + TICK));
            g.setColor(Color.BLACK);
            centred(g, tick.text(), along, BOTTOM + TICK + 18);
        }
    }

    /** The font, or a smaller one if the texts along the x axis would run into each other. */
    private Font fitting(Graphics2D g, Font font) {
        double room = (RIGHT - LEFT) / (double) x.ticks().size();
        int widest = x.ticks().stream()
                .mapToInt(tick -> g.getFontMetrics(font).stringWidth(tick.text()))
                .max()
                .orElse(0);
        double shrunk = font.getSize() * room / Math.max(room, widest + 4);
        return font.deriveFont((float) Math.max(SMALLEST_FONT, shrunk));
    }

    private void drawLegend(Graphics2D g) {
        g.setFont(font(Font.PLAIN, 15));
        int left = LEFT;
        for (PlotMark mark : marks) {
            mark.drawSample(g, left, 60, SWATCH);
            g.setColor(Color.BLACK);
            g.drawString(mark.name(), left + SWATCH + 8, 65);
            left += SWATCH + 8 + g.getFontMetrics().stringWidth(mark.name()) + 28;
        }
    }

    private static void centred(Graphics2D g, String text, double middle, int baseline) {
        g.drawString(text, (float) (middle - g.getFontMetrics().stringWidth(text) / 2.0), baseline);
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
