// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Volume;

class SliceMarksTest {

    /** How far from an edge of a slice its letter is looked for, in pixels. */
    private static final int EDGE = 24;

    private static final Font LETTER = Lettering.font(Font.BOLD, 12);

    private static Preview uniform(int slices, int columns) {
        Volume image = Subjects.volume(Subjects.ras(40, 40, slices), (x, y, z) -> 7);
        PreviewSpec spec = Subjects.spec(new SliceChoice.Even(slices), columns, 640);
        return Preview.draw(Subjects.of(image), spec, () -> false);
    }

    /** The letters at the left, at the right, at the top and at the bottom of a slice. */
    private static String letters(Preview preview, int number) {
        Rectangle slice = preview.tiles().get(number).place();
        int right = slice.x + slice.width - EDGE;
        int bottom = slice.y + slice.height - EDGE;
        return Stream.of(
                        new Rectangle(slice.x, slice.y + EDGE, EDGE, slice.height - 2 * EDGE),
                        new Rectangle(right, slice.y + EDGE, EDGE, slice.height - 2 * EDGE),
                        new Rectangle(slice.x + EDGE, slice.y, slice.width - 2 * EDGE, EDGE),
                        new Rectangle(slice.x + EDGE, bottom, slice.width - 2 * EDGE, EDGE))
                .map(edge -> lettersIn(preview, edge))
                .collect(Collectors.joining(" "));
    }

    private static String lettersIn(Preview preview, Rectangle edge) {
        Color grey = new Color(preview.image().getRGB(edge.x, edge.y));
        return Stream.of("R", "L", "A", "P")
                .filter(letter -> PictureText.letter(letter, LETTER, grey).isIn(preview.image(), edge))
                .collect(Collectors.joining());
    }

    @Test
    void rightIsWrittenAtTheLeftAndFrontAtTheTop() {
        Preview preview = uniform(4, 2);
        for (int number = 0; number < 4; number++) {
            assertEquals("R L A P", letters(preview, number));
        }
    }

    @Test
    void ofSmallSlicesTheFirstAloneHasLetters() {
        Preview preview = uniform(6, 6);
        assertEquals("R L A P", letters(preview, 0));
        assertEquals("   ", letters(preview, 1));
    }
}
