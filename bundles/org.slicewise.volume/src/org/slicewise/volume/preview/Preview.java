// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture of a case: axial slices beside each other, with mask and prediction over them.
 *
 * <p>It is read slice by slice, so a mapped volume is never in memory as a whole.
 */
public final class Preview {

    private final BufferedImage image;
    private final List<Tile> tiles;

    Preview(BufferedImage image, List<Tile> tiles) {
        this.image = image;
        this.tiles = tiles;
    }

    /**
     * One slice on a picture.
     *
     * @param index storage index along the axial axis
     * @param place where its pixels are
     */
    record Tile(int index, Rectangle place, Annotation annotation) {}

    /**
     * Draws the picture.
     *
     * @param cancelled asked before each slice
     * @throws IllegalArgumentException if the image has no such channel or slice
     * @throws IllegalStateException if there is no font; the text says what to install
     * @throws CancellationException if {@code cancelled} said so
     */
    public static Preview draw(PreviewSubject subject, PreviewSpec spec, BooleanSupplier cancelled) {
        int channels = subject.image().channels();
        if (spec.channel() >= channels) {
            throw new IllegalArgumentException(
                    "There is no channel %d; there are %d, counted from 0.".formatted(spec.channel(), channels));
        }
        Lettering.requireFont();
        return new Drawing(subject, spec, cancelled).draw();
    }

    /** The picture, at most {@value PreviewSpec#LARGEST} pixels wide and high. */
    public BufferedImage image() {
        return image;
    }

    /** The picture as PNG. */
    public byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }

    /** Where the slices are, in the order of the picture. */
    List<Tile> tiles() {
        return tiles;
    }
}
