// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/** A picture that is being made. */
final class Drawing {

    private static final int PREDICTION_LINE = 2;
    private static final int NARROWEST = 720;

    private final PreviewSubject subject;
    private final PreviewSpec spec;
    private final BooleanSupplier cancelled;
    private final AxialView view;
    private final ChosenSlices slices;
    private final List<Annotation> annotations;
    private final SheetLayout layout;
    private final IntensityWindow window;
    private final Legend legend;

    Drawing(PreviewSubject subject, PreviewSpec spec, BooleanSupplier cancelled) {
        this.subject = subject;
        this.spec = spec;
        this.cancelled = cancelled;
        this.view = new AxialView(subject.image().grid());
        this.slices = ChosenSlices.of(spec.slices(), subject, view);
        this.annotations = slices.indices().stream().map(this::annotationOf).toList();
        this.layout =
                SheetLayout.of(slices.indices().size(), spec.columns(), spec.width(), view.widthMm(), view.heightMm());
        this.window = IntensityWindow.of(spec.window(), view, subject.image(), spec.channel());
        this.legend = Legend.of(subject, spec, annotations);
    }

    Preview draw() {
        Graphics2D ruler = graphics(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        Heading heading = Heading.of(subject, view, slices, window.words(), spec.channel());
        int width = Math.min(spec.width(), Math.max(NARROWEST, layout.width() + 2 * SheetLayout.MARGIN));
        int inside = width - 2 * SheetLayout.MARGIN;
        int top = SheetLayout.MARGIN + heading.height(ruler, inside);
        int bottom = top + layout.height();
        int height = bottom + legend.height(ruler, inside) + SheetLayout.MARGIN;
        ruler.dispose();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        try {
            g.setColor(Lettering.BACKGROUND);
            g.fillRect(0, 0, width, height);
            heading.draw(g, SheetLayout.MARGIN, SheetLayout.MARGIN, inside);
            List<Preview.Tile> tiles = drawSlices(g, image, top);
            legend.draw(g, SheetLayout.MARGIN, bottom, inside);
            return new Preview(image, tiles);
        } finally {
            g.dispose();
        }
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return g;
    }

    private Annotation annotationOf(int index) {
        return subject.mask()
                .map(mask -> Annotation.of(mask, view.slice(mask.toFileMask(), index)))
                .orElse(Annotation.UNASKED);
    }

    private List<Preview.Tile> drawSlices(Graphics2D g, BufferedImage image, int top) {
        Captions captions = Captions.of(g, view, slices.indices(), annotations, layout.cellWidth());
        List<Preview.Tile> tiles = new ArrayList<>();
        for (int number = 0; number < slices.indices().size(); number++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            int index = slices.indices().get(number);
            Rectangle place = layout.image(number, top);
            Annotation annotation = annotations.get(number);
            drawSlice(image, index, place);
            SliceMarks.frame(g, place, annotation);
            captions.draw(g, number, layout.cell(number, top));
            SliceMarks.sides(g, place, number == 0);
            tiles.add(new Preview.Tile(index, place, annotation));
        }
        return List.copyOf(tiles);
    }

    private void drawSlice(BufferedImage image, int index, Rectangle place) {
        PlaneScaling scaling = new PlaneScaling(view.width(), view.height(), place.width, place.height);
        float[] values = view.slice(subject.image(), spec.channel(), index);
        for (int i = 0; i < values.length; i++) {
            values[i] = window.brightness(values[i]);
        }
        SlicePixels pixels = new SlicePixels(scaling.brightness(values), place.width);
        subject.mask().ifPresent(mask -> drawMask(pixels, scaling, view.slice(mask.toFileMask(), index)));
        subject.prediction().ifPresent(mask -> drawPrediction(pixels, scaling, mask, index));
        image.setRGB(place.x, place.y, place.width, place.height, pixels.rgb(), 0, place.width);
    }

    private void drawMask(SlicePixels pixels, PlaneScaling scaling, int[] slice) {
        int[] unknown = new int[slice.length];
        for (int i = 0; i < slice.length; i++) {
            unknown[i] = slice[i] == SparseMask.UNANNOTATED ? slice[i] : 0;
            slice[i] -= unknown[i];
        }
        pixels.hatch(scaling.labels(unknown));
        int[] labels = scaling.labels(slice);
        pixels.fill(labels, spec.opacity());
        if (subject.prediction().isEmpty()) {
            pixels.outline(labels, 1);
        }
    }

    private void drawPrediction(SlicePixels pixels, PlaneScaling scaling, Mask prediction, int index) {
        pixels.outline(scaling.labels(view.slice(prediction, index)), PREDICTION_LINE);
    }
}
