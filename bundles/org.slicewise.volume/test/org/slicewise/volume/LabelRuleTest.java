// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.nrrd.Segment;
import org.slicewise.volume.nrrd.SegmentLabel;
import org.slicewise.volume.nrrd.SegmentedImage;

class LabelRuleTest {

    @TempDir
    Path folder;

    private Path write(int... labels) throws IOException {
        Path file = folder.resolve("mask.nii.gz");
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        Mask.of(Grids.ras(labels.length, 1, 1), bytes).write(file);
        return file;
    }

    @Test
    void everyRuleIsReadFromItsText() {
        LabelRule segments = new LabelRule.Segments(
                List.of(new SegmentLabel("Vessels", 1), new SegmentLabel("dense = 2 %\nü", 65535)));
        for (LabelRule rule : List.of(new LabelRule.AsStored(), new LabelRule.Ignoring(7), segments)) {
            assertEquals(1, rule.text().lines().count());
            assertEquals(rule, LabelRule.parse(rule.text()));
        }
        for (String text : List.of(
                "",
                "ignoring",
                "ignoring x",
                "ignoring 0",
                "ignoring 65536",
                "segments ",
                "segments a",
                "segments a=b",
                "segments a=0",
                "segments a=255",
                "segments a=65536",
                "segments %x=1",
                "segments a=1 b")) {
            assertThrows(IllegalArgumentException.class, () -> LabelRule.parse(text), text);
        }
    }

    @Test
    void anIgnoredLabelIsNotAnnotated() throws IOException {
        Path file = write(0, 1, 2, 2);
        SparseMask mask = MaskSource.of(file, new LabelRule.Ignoring(2)).read(Grid.read(file));
        assertEquals(0, mask.toFileMask().at(0));
        assertEquals(1, mask.toFileMask().at(1));
        assertEquals(SparseMask.UNANNOTATED, mask.toFileMask().at(2));
    }

    @Test
    void theReservedLabelIsRefusedUnlessItIsSaidToMeanNotAnnotated() throws IOException {
        Path file = write(0, 1, 255);
        Grid grid = Grid.read(file);
        InvalidVolumeException e = assertThrows(
                InvalidVolumeException.class, () -> MaskSource.of(file).read(grid));
        assertTrue(e.getMessage().contains("label 255"), e.getMessage());
        assertEquals(
                255,
                MaskSource.of(file, new LabelRule.Ignoring(255))
                        .read(grid)
                        .toFileMask()
                        .at(2));
        assertThrows(InvalidVolumeException.class, () -> MaskSource.of(file, new LabelRule.Ignoring(1))
                .read(grid));
    }

    @Test
    void laterPartsLieOverEarlierOnes() throws IOException {
        Path below = write(1, 1, 1, 0);
        Path above = folder.resolve("above.nii.gz");
        Mask.of(Grids.ras(4, 1, 1), new byte[] {0, 2, 3, 0}).write(above);
        LabelRule asStored = new LabelRule.AsStored();
        MaskSource source =
                new MaskSource(List.of(new MaskPart(below, asStored), new MaskPart(above, asStored)), OffGrid.REFUSE);
        Mask mask = source.read(Grid.read(below)).labels();
        assertEquals(List.of(1, 2, 3, 0), List.of(mask.at(0), mask.at(1), mask.at(2), mask.at(3)));
    }

    @Test
    void segmentsGetLabelsByTheirNames() throws IOException {
        Path file = folder.resolve("mask.seg.nrrd");
        Mask stored = Mask.of(Grids.ras(4, 1, 1), new byte[] {0, 1, 2, 3});
        SegmentedImage.write(file, stored, List.of(segment("Dense", 1), segment("VESSELS", 2), segment("other", 3)));
        LabelRule rule = LabelRule.parse("segments Vessels=7 Dense=9 Absent=4");
        Mask mask = rule.read(file);
        assertEquals(List.of(0, 9, 7, 0), List.of(mask.at(0), mask.at(1), mask.at(2), mask.at(3)));
        LabelRule absent = LabelRule.parse("segments Absent=4");
        String message = assertThrows(InvalidVolumeException.class, () -> absent.read(file))
                .getMessage();
        assertTrue(message.contains("VESSELS") && message.contains("Absent"), message);
    }

    private static Segment segment(String name, int value) {
        return new Segment("Segment_" + value, name, value, 0, Optional.empty());
    }
}
