// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

/**
 * How a picture is made.
 *
 * @param slices which slices it shows
 * @param columns slices beside each other; 0 for as many as look best
 * @param window which values are black and white
 * @param channel which channel of the image, from 0
 * @param opacity of the areas of labels, from 0 (invisible) to 1
 * @param width largest width of the picture in pixels, from 320 to 4096; its height is at most 4096
 * @param titles names of labels
 */
public record PreviewSpec(
        SliceChoice slices,
        int columns,
        WindowChoice window,
        int channel,
        double opacity,
        int width,
        LabelTitles titles) {

    /** The largest width and height of a picture, in pixels. */
    public static final int LARGEST = 4096;

    private static final int SMALLEST = 320;

    public PreviewSpec {
        if (columns < 0 || columns > SliceChoice.MOST) {
            throw new IllegalArgumentException(
                    "A picture has from 1 to %d columns, or 0 for as many as look best, but %d were asked for."
                            .formatted(SliceChoice.MOST, columns));
        }
        if (channel < 0) {
            throw new IllegalArgumentException("Channels are counted from 0, but %d was asked for.".formatted(channel));
        }
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("The opacity must be from 0 to 1, but is %s.".formatted(opacity));
        }
        if (width < SMALLEST || width > LARGEST) {
            throw new IllegalArgumentException("The width of a picture must be from %d to %d pixels, but is %d."
                    .formatted(SMALLEST, LARGEST, width));
        }
    }

    /** Twelve evenly spaced slices, percentiles 0.5 and 99.5, the first channel, 1200 pixels wide. */
    public static PreviewSpec standard() {
        return new PreviewSpec(
                new SliceChoice.Even(12), 0, new WindowChoice.Percentiles(0.5, 99.5), 0, 0.4, 1200, LabelTitles.NONE);
    }
}
