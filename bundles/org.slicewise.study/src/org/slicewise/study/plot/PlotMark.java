// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/** What a plot shows of some points; a point with a coordinate that is not a number is not shown. */
public sealed interface PlotMark {

    /** What the legend says. */
    String name();

    /** Draws all points; {@code scale} turns values into pixels. */
    void draw(Graphics2D g, Scale scale);

    /** Draws a sample for the legend, from {@code left} to the right and in the middle at the height {@code y}. */
    void drawSample(Graphics2D g, int left, int y, int width);

    /** From values to pixels. */
    @FunctionalInterface
    interface Scale {
        Point2D pixel(double x, double y);
    }

    /** A disc at each point. */
    record Dots(String name, List<Point2D> points, Color color) implements PlotMark {

        private static final double RADIUS = 5;

        @Override
        public void draw(Graphics2D g, Scale scale) {
            points.stream()
                    .filter(PlotMark::isShown)
                    .forEach(point -> disc(g, scale.pixel(point.getX(), point.getY())));
        }

        @Override
        public void drawSample(Graphics2D g, int left, int y, int width) {
            disc(g, new Point2D.Double(left + width / 2.0, y));
        }

        private void disc(Graphics2D g, Point2D at) {
            g.setColor(color);
            g.fill(new Ellipse2D.Double(at.getX() - RADIUS, at.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS));
        }
    }

    /** Straight lines from point to point, with gaps at points that are not shown. */
    record Line(String name, List<Point2D> points, Color color, BasicStroke stroke) implements PlotMark {

        @Override
        public void draw(Graphics2D g, Scale scale) {
            Path2D path = new Path2D.Double();
            boolean connected = false;
            for (Point2D point : points) {
                if (isShown(point)) {
                    Point2D at = scale.pixel(point.getX(), point.getY());
                    if (connected) {
                        path.lineTo(at.getX(), at.getY());
                    } else {
                        path.moveTo(at.getX(), at.getY());
                    }
                }
                connected = isShown(point);
            }
            g.setColor(color);
            g.setStroke(stroke);
            g.draw(path);
        }

        @Override
        public void drawSample(Graphics2D g, int left, int y, int width) {
            g.setColor(color);
            g.setStroke(stroke);
            g.draw(new Line2D.Double(left, y, left + width, y));
        }
    }

    private static boolean isShown(Point2D point) {
        return Double.isFinite(point.getX()) && Double.isFinite(point.getY());
    }
}
