// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

class HeadingTest {

    private static final String RADIOLOGICAL =
            "Radiological view: the patient's right (R) is on the left of the picture, the front (A) at the top.";
    private static final String NUMBERS = "Slices from foot to head: number as stored, height in mm.";
    private static final Volume UPRIGHT = Subjects.volume(Subjects.ras(40, 30, 3), (x, y, z) -> x);

    private static Heading heading(Volume image, int channel) {
        PreviewSubject subject = Subjects.of(image);
        AxialView view = new AxialView(image.grid());
        ChosenSlices slices = ChosenSlices.of(new SliceChoice.Even(2), subject, view);
        return Heading.of(subject, view, slices, "window 0 to 9", channel);
    }

    /** Turned about the axis from foot to head. */
    private static Volume turned(double degrees) {
        double cosine = Math.cos(Math.toRadians(degrees));
        double sine = Math.sin(Math.toRadians(degrees));
        Affine affine = Affine.of(cosine, -sine, 0, 0, sine, cosine, 0, 0, 0, 0, 1, 0);
        return Subjects.volume(new Grid(new Extent(4, 4, 2), affine), (x, y, z) -> x);
    }

    @Test
    void saysWhichSideIsWhichAndHowSlicesAreCounted() {
        assertEquals(List.of(RADIOLOGICAL, NUMBERS), heading(UPRIGHT, 0).orientation());
    }

    @Test
    void theSentenceStandsAboveTheSlices() {
        PreviewSpec spec = Subjects.spec(new SliceChoice.Even(3), 3, 1200);
        Preview preview = Preview.draw(Subjects.of(UPRIGHT), spec, () -> false);
        int slices = preview.tiles().get(0).place().y;
        Rectangle above = new Rectangle(0, 0, preview.image().getWidth(), slices);
        Font plain = Lettering.font(Font.PLAIN, 13);
        assertTrue(PictureText.line(RADIOLOGICAL, plain, Lettering.CALM).isIn(preview.image(), above));
        String swapped = RADIOLOGICAL.replace("right (R)", "left (L)");
        assertFalse(PictureText.line(swapped, plain, Lettering.CALM).isIn(preview.image(), above));
    }

    @Test
    void obliqueScansAreSaidToBeOblique() {
        assertEquals(
                List.of(RADIOLOGICAL, NUMBERS, "Oblique: the axes of the scan are up to 12 degrees off the patient's."),
                heading(turned(12), 0).orientation());
        assertEquals(2, heading(turned(0.5), 0).orientation().size());
    }

    @Test
    void factsAreThoseOfTheImageAndOfWhatIsShown() {
        assertEquals(
                List.of("40x30x3 voxels of 1 x 1 x 1 mm, stored RAS", "window 0 to 9", "2 of 3 axial slices"),
                heading(UPRIGHT, 0).facts());
        Volume two = Volume.of(Subjects.ras(2, 1, 1), 2, new float[] {0, 1, 2, 3});
        assertEquals("channel 1 of 2 (from 0)", heading(two, 1).facts().get(1));
    }
}
