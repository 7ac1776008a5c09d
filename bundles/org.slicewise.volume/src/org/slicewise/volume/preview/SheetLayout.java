// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.awt.Rectangle;

/**
 * Where the slices of a picture are: in rows of equal cells, each with a line of text above a slice.
 *
 * @param columns cells beside each other
 * @param cellWidth width of a cell in pixels, without the gap
 * @param imageWidth width of a slice in pixels
 * @param imageHeight height of a slice in pixels
 */
record SheetLayout(int slices, int columns, int cellWidth, int imageWidth, int imageHeight) {

    /** The empty border of a picture. */
    static final int MARGIN = 24;

    /** The height of the line of text above a slice. */
    static final int CAPTION = 24;

    /** The border around a slice, for its frame. */
    static final int FRAME = 3;

    private static final int GAP = 14;
    private static final int SMALLEST_CELL = 64;
    private static final int LARGEST_IMAGE = 640;

    /** A picture should not be higher than this part of its width, if its slices allow it. */
    private static final double PLEASANT_HEIGHT = 1.2;

    /** What heading and legend take at most. */
    private static final int ROOM_FOR_TEXT = 520;

    /** The layout of slices of this size, in millimetres; columns are chosen if they are 0. */
    static SheetLayout of(int slices, int columns, int pictureWidth, double widthMm, double heightMm) {
        int chosen = columns > 0 ? Math.min(columns, slices) : pleasantColumns(slices, pictureWidth, widthMm, heightMm);
        int cell = cellWidth(chosen, pictureWidth);
        int rows = (slices - 1) / chosen + 1;
        int room = (PreviewSpec.LARGEST - ROOM_FOR_TEXT) / rows - CAPTION - 2 * FRAME - GAP;
        if (cell < SMALLEST_CELL || room < 1) {
            throw new IllegalArgumentException(
                    "%d slices in %d columns do not fit into a picture %d pixels wide: choose fewer slices or a wider picture."
                            .formatted(slices, chosen, pictureWidth));
        }
        return fitting(slices, chosen, cell, room, widthMm, heightMm);
    }

    /** The fewest columns with which the picture is not too high. */
    private static int pleasantColumns(int slices, int pictureWidth, double widthMm, double heightMm) {
        double highest = Math.min(PLEASANT_HEIGHT * pictureWidth, PreviewSpec.LARGEST - ROOM_FOR_TEXT);
        int columns = 1;
        while (columns < slices
                && cellWidth(columns + 1, pictureWidth) >= SMALLEST_CELL
                && fitting(slices, columns, cellWidth(columns, pictureWidth), LARGEST_IMAGE, widthMm, heightMm)
                                .height()
                        > highest) {
            columns++;
        }
        return columns;
    }

    /** The layout with slices as large as cells of this width and images of this height allow. */
    private static SheetLayout fitting(
            int slices, int columns, int cell, int largestHeight, double widthMm, double heightMm) {
        int widest = Math.min(LARGEST_IMAGE, cell - 2 * FRAME);
        double scale = Math.min(widest / widthMm, Math.min(LARGEST_IMAGE, largestHeight) / heightMm);
        int imageWidth = (int) Math.max(1, Math.round(widthMm * scale));
        int imageHeight = (int) Math.max(1, Math.round(heightMm * scale));
        int needed = Math.max(Math.min(cell, 3 * SMALLEST_CELL), imageWidth + 2 * FRAME);
        return new SheetLayout(slices, columns, needed, imageWidth, imageHeight);
    }

    private static int cellWidth(int columns, int pictureWidth) {
        return (pictureWidth - 2 * MARGIN - (columns - 1) * GAP) / columns;
    }

    int rows() {
        return (slices - 1) / columns + 1;
    }

    /** The width of all cells. */
    int width() {
        return columns * (cellWidth + GAP) - GAP;
    }

    /** The height of all cells. */
    int height() {
        return rows() * (cellHeight() + GAP) - GAP;
    }

    private int cellHeight() {
        return CAPTION + imageHeight + 2 * FRAME;
    }

    /** The cell of a slice, if the first one is at this height. */
    Rectangle cell(int number, int top) {
        int x = MARGIN + number % columns * (cellWidth + GAP);
        int y = top + number / columns * (cellHeight() + GAP);
        return new Rectangle(x, y, cellWidth, cellHeight());
    }

    /** The slice itself, at the left of its cell. */
    Rectangle image(int number, int top) {
        Rectangle cell = cell(number, top);
        return new Rectangle(cell.x + FRAME, cell.y + CAPTION + FRAME, imageWidth, imageHeight);
    }
}
