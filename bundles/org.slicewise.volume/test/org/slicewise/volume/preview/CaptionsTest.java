// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;

class CaptionsTest {

    /** Slice 0 is the topmost, 9 mm above the origin; slice 3 lies at the origin. */
    private static final Grid UPSIDE_DOWN =
            new Grid(new Extent(20, 20, 4), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -3, 9));

    private static final PreviewSubject SUBJECT = Subjects.of(Subjects.volume(UPSIDE_DOWN, (x, y, z) -> x));
    private static final SliceChoice ALL = new SliceChoice.Even(4);
    private static final Font BOLD = Lettering.font(Font.BOLD, 13);
    private static final Font PLAIN = Lettering.font(Font.PLAIN, 12);

    private static Captions captions(List<Annotation> annotations, int width) {
        Graphics2D ruler = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        AxialView view = new AxialView(UPSIDE_DOWN);
        List<Integer> indices = ChosenSlices.of(ALL, SUBJECT, view).indices();
        return Captions.of(ruler, view, indices, annotations, width);
    }

    private static List<Annotation> each(Annotation annotation) {
        return IntStream.range(0, 4).mapToObj(slice -> annotation).toList();
    }

    @Test
    void slicesFromFootToHeadHaveTheirStorageIndicesAndHeights() {
        assertEquals(
                List.of("3 at +0.0 mm", "2 at +3.0 mm", "1 at +6.0 mm", "0 at +9.0 mm"),
                captions(each(Annotation.UNASKED), 400).all().stream()
                        .map(caption -> caption.number() + " at " + caption.place())
                        .toList());
    }

    @Test
    void theLineAboveEachSliceIsItsOwn() {
        Preview preview = Preview.draw(SUBJECT, Subjects.spec(ALL, 2, 640), () -> false);
        List<String> lines = preview.tiles().stream()
                .map(tile -> written(preview.image(), tile.place()))
                .toList();
        assertEquals(List.of("3 +0.0 mm", "2 +3.0 mm", "1 +6.0 mm", "0 +9.0 mm"), lines);
        assertEquals(
                List.of(3, 2, 1, 0),
                preview.tiles().stream().map(Preview.Tile::index).toList());
    }

    /** What stands above a slice, of all numbers and heights there are. */
    private static String written(BufferedImage picture, Rectangle slice) {
        int height = SheetLayout.CAPTION + SheetLayout.FRAME;
        Rectangle above = new Rectangle(slice.x, slice.y - height, slice.width, height);
        List<String> numbers = IntStream.range(0, 4)
                .mapToObj(String::valueOf)
                .filter(text -> PictureText.line(text, BOLD, Lettering.BRIGHT).isIn(picture, above))
                .toList();
        List<String> places = IntStream.range(0, 4)
                .mapToObj(i -> "+%d.0 mm".formatted(3 * i))
                .filter(text -> PictureText.line(text, PLAIN, Lettering.CALM).isIn(picture, above))
                .toList();
        return String.join(" and ", numbers) + " " + String.join(" and ", places);
    }

    @Test
    void whereThereIsLittleRoomNumbersRemain() {
        Captions wide = captions(each(Annotation.PART), 400);
        assertEquals(List.of(true, true), List.of(wide.words(), wide.places()));
        Captions narrow = captions(each(Annotation.PART), 150);
        assertEquals(List.of(true, false), List.of(narrow.words(), narrow.places()));
        Captions tiny = captions(each(Annotation.PART), 30);
        assertEquals(List.of(false, false), List.of(tiny.words(), tiny.places()));
    }
}
