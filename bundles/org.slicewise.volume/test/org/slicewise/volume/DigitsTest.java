// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.nrrd.NrrdImage;

/** What programs read has the digits 0 to 9 where the language of the machine has others, too. */
class DigitsTest {

    private static final Grid GRID = new Grid(new Extent(2, 1, 1), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));

    private final Locale usual = Locale.getDefault();

    @TempDir
    Path folder;

    @BeforeEach
    void speakArabic() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertEquals("\u0661", "%d".formatted(1));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(usual);
    }

    @Test
    void segmentsAreReadBackAsTheyWereWritten() throws IOException {
        Path file = folder.resolve("a.seg.nrrd");
        Mask.of(GRID, new byte[] {3, 0}).write(file);
        assertEquals("0 0 0 0 0 0", NrrdImage.open(file).header().pairs().get("Segment0_Extent"));
        assertEquals(3, Mask.read(file).at(0));
    }
}
