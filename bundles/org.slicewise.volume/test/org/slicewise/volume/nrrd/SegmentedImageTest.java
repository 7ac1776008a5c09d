// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.nifti.stored.NumberType;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;

class SegmentedImageTest {

    @TempDir
    Path folder;

    /** One layer, the segments in an order that is not that of their values. */
    private Path oneLayer() throws IOException {
        return NrrdText.file(
                folder.resolve("one.seg.nrrd"),
                new byte[] {0, 1, 2, 2, 7, 1},
                "type: unsigned char",
                "dimension: 3",
                "space: left-posterior-superior",
                "sizes: 3 2 1",
                "space directions: (1,0,0) (0,1,0) (0,0,1)",
                "kinds: domain domain domain",
                "encoding: raw",
                "space origin: (0,0,0)",
                "Segment0_Color:=0.5 0.25 1",
                "Segment0_Extent:=0 2 0 1 0 0",
                "Segment0_ID:=Segment_2",
                "Segment0_LabelValue:=2",
                "Segment0_Layer:=0",
                "Segment0_Name:=Dense",
                "Segment1_ID:=Segment_1",
                "Segment1_LabelValue:=1",
                "Segment1_Layer:=0",
                "Segment1_Name:=Vessels");
    }

    /** Two layers as the fastest axis, both with the label value 1. */
    private Path twoLayers() throws IOException {
        return NrrdText.file(
                folder.resolve("two.seg.nrrd"),
                NrrdText.gzip(new byte[] {0, 0, 1, 0, 0, 1, 1, 1, 0, 1, 1, 0}),
                "type: unsigned char",
                "dimension: 4",
                "space: left-posterior-superior",
                "sizes: 2 3 2 1",
                "space directions: none (1,0,0) (0,1,0) (0,0,1)",
                "kinds: list domain domain domain",
                "encoding: gzip",
                "space origin: (0,0,0)",
                "Segment0_ID:=Segment_1",
                "Segment0_LabelValue:=1",
                "Segment0_Layer:=1",
                "Segment0_Name:=Vessels",
                "Segment1_ID:=Segment_2",
                "Segment1_LabelValue:=1",
                "Segment1_Layer:=0",
                "Segment1_Name:=Dense");
    }

    @Test
    void segmentsAreThoseOfTheHeaderInItsOrder() throws IOException {
        SegmentedImage image = SegmentedImage.open(oneLayer());
        assertEquals(
                List.of(
                        new Segment("Segment_2", "Dense", 2, 0, Optional.of(new SegmentColor(0.5, 0.25, 1))),
                        new Segment("Segment_1", "Vessels", 1, 0, Optional.empty())),
                image.segments());
        assertEquals(new Extent(3, 2, 1), image.grid().extent());
        assertEquals("LPS", image.grid().orientation());
    }

    @Test
    void labelsAreTheSegmentsOwnWhereTheyDiffer() throws IOException {
        Mask mask = SegmentedImage.open(oneLayer()).mask();
        assertLabels(mask, 0, 1, 2, 2, 0, 1);
        assertLabels(Mask.read(oneLayer()), 0, 1, 2, 2, 0, 1);
    }

    @Test
    void segmentsOfSeveralLayersAreNumberedAndTheLaterOneWins() throws IOException {
        Mask mask = SegmentedImage.open(twoLayers()).mask();
        assertEquals(new Extent(3, 2, 1), mask.grid().extent());
        assertLabels(mask, 0, 2, 1, 2, 1, 2);
    }

    @Test
    void labelsOfTheCallerAreAppliedInItsOrder() throws IOException {
        List<SegmentLabel> denseLast = List.of(new SegmentLabel("VESSELS", 1), new SegmentLabel("Dense", 2));
        List<SegmentLabel> vesselsLast = List.of(new SegmentLabel("Dense", 2), new SegmentLabel("Vessels", 300));
        assertLabels(SegmentedImage.open(oneLayer()).mask(denseLast), 0, 1, 2, 2, 0, 1);
        assertLabels(SegmentedImage.open(twoLayers()).mask(denseLast), 0, 2, 1, 2, 1, 2);
        assertLabels(SegmentedImage.open(twoLayers()).mask(vesselsLast), 0, 2, 300, 300, 300, 2);
        assertLabels(SegmentedImage.open(twoLayers()).mask(List.of(new SegmentLabel("Vessels", 5))), 0, 0, 5, 5, 5, 0);
        SegmentedImage image = SegmentedImage.open(oneLayer());
        NrrdFormatException e =
                assertThrows(NrrdFormatException.class, () -> image.mask(List.of(new SegmentLabel("Breast", 1))));
        assertEquals("the segments \"Dense\", \"Vessels\"", e.found());
        assertThrows(IllegalArgumentException.class, () -> new SegmentLabel("Dense", 65536));
    }

    @Test
    void anExactNameWinsOverOneInOtherCapitals() throws IOException {
        Path file = NrrdText.file(
                folder.resolve("a.seg.nrrd"),
                new byte[] {1, 2},
                "type: uint8",
                "dimension: 1",
                "sizes: 2",
                "encoding: raw",
                "Segment0_Name:=FAT",
                "Segment0_LabelValue:=1",
                "Segment1_Name:=fat",
                "Segment1_LabelValue:=2");
        SegmentedImage image = SegmentedImage.open(file);
        assertLabels(image.mask(List.of(new SegmentLabel("fat", 9))), 0, 9);
        assertLabels(image.mask(List.of(new SegmentLabel("Fat", 9))), 9, 0);
    }

    @Test
    void filesOfOldSlicersHaveOneImageASegment() throws IOException {
        Path file = NrrdText.file(
                folder.resolve("old.seg.nrrd"),
                new byte[] {1, 0, 0, 1, 1, 1},
                "type: uint8",
                "dimension: 4",
                "space: LPS",
                "sizes: 2 3 1 1",
                "space directions: none (1,0,0) (0,1,0) (0,0,1)",
                "encoding: raw",
                "Segment0_ID:=Segment_A",
                "Segment0_Name:=A",
                "Segment1_ID:=Segment_B",
                "Segment1_Name:=B");
        assertLabels(Mask.read(file), 1, 2, 2);
    }

    /** A table of all label values for each of these layers would take a gigabyte. */
    @Test
    void manyLayersTakeAsMuchMemoryAsTheyHaveSegments() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "type: uint16",
                "dimension: 2",
                "sizes: 8000 2",
                "kinds: list domain",
                "endian: little",
                "encoding: raw",
                "Segment7999_LabelValue:=65535"));
        for (int layer = 0; layer < 8000; layer++) {
            lines.add("Segment" + layer + "_Layer:=" + layer);
        }
        byte[] data = new byte[32_000];
        data[2 * 7] = 1;
        data[data.length - 2] = (byte) 0xFF;
        data[data.length - 1] = (byte) 0xFF;
        Path file = NrrdText.file(folder.resolve("many.seg.nrrd"), data, lines.toArray(String[]::new));
        long before = allocated();
        Mask mask = SegmentedImage.open(file).mask();
        assertTrue(allocated() - before < 100 << 20);
        assertLabels(mask, 8, 8000);
    }

    @Test
    void segmentsAreFoundByTheirPlainNumbersOnly() throws IOException {
        Path file = NrrdText.file(
                folder.resolve("a.seg.nrrd"),
                new byte[] {1, 2},
                "type: uint8",
                "dimension: 1",
                "sizes: 2",
                "encoding: raw",
                "Segment0_Name:=Dense",
                "Segment007_Name:=Vessels",
                "Segment1000000_Name:=Fat");
        SegmentedImage image = SegmentedImage.open(file);
        assertEquals(
                List.of("Dense"), image.segments().stream().map(Segment::name).toList());
    }

    @Test
    void valuesThatCannotBeAreRefused() throws IOException {
        for (String wrong : List.of("LabelValue:=0", "LabelValue:=70000", "LabelValue:=x", "Layer:=1", "Layer:=-1")) {
            Path file = NrrdText.file(
                    folder.resolve("a.seg.nrrd"),
                    new byte[] {1},
                    "type: uint8",
                    "dimension: 1",
                    "sizes: 1",
                    "encoding: raw",
                    "Segment0_" + wrong);
            assertThrows(NrrdFormatException.class, () -> SegmentedImage.open(file), wrong);
        }
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Grid grid = new Grid(new Extent(2, 2, 2), Affine.of(0, 0, 2, 0, -1, 0, 0, 30, 0.1, -1.5, 0, -12.25));
        Mask mask = Mask.of(grid, new short[] {0, 1, 1, 0, 300, 0, 0, 0});
        List<Segment> segments = List.of(
                new Segment("Segment_9", "Großes\nGefäß", 300, 0, Optional.of(new SegmentColor(1, 0, 0.125))),
                new Segment("Segment_1", "Dense", 1, 0, Optional.empty()));
        Path file = folder.resolve("w.seg.nrrd");
        SegmentedImage.write(file, mask, segments);
        SegmentedImage read = SegmentedImage.open(file);
        assertEquals(segments, read.segments());
        assertEquals(grid.affine(), read.grid().affine());
        assertLabels(read.mask(), 0, 1, 1, 0, 300, 0, 0, 0);
        NrrdHeader header = NrrdImage.open(file).header();
        assertEquals(NumberType.UINT16, header.type());
        assertEquals("0 1 0 1 0 0", header.pairs().get("Segment1_Extent"));
        assertEquals("Binary labelmap", header.pairs().get("Segmentation_MasterRepresentation"));
    }

    @Test
    void aMaskAloneHasOneSegmentALabel() throws IOException {
        Grid grid = new Grid(new Extent(2, 1, 1), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
        Path file = folder.resolve("m.seg.nrrd");
        Mask.of(grid, new byte[] {3, 0}).write(file);
        assertEquals("label 3", SegmentedImage.open(file).segments().get(0).name());
        assertEquals(new TreeSet<>(List.of(3)), Mask.read(file).labels());
        assertTrue(SegmentedImage.isSegmented(NrrdImage.open(file)));
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static void assertLabels(Mask mask, int... expected) {
        int[] found = new int[expected.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = mask.at(i);
        }
        assertArrayEquals(expected, found);
    }
}
