// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Case;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

class NnunetRawWriterTest {

    private static final Grid GRID = new Grid(new Extent(2, 1, 3), Affine.scaling(new Spacing(1, 1, 4)));
    private static final SparseMask MASK = SparseMask.keepOnly(
            Mask.of(GRID, new byte[] {0, 3, 7, 0, 3, 3}), new AnnotatedSlices(Axis.Z, new TreeSet<>(Set.of(0, 2))));
    private static final Volume IMAGE = Volume.of(GRID, 2, new float[] {1, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6});

    @TempDir
    private Path temporary;

    private NnunetRawWriter writer(Path folder) throws IOException {
        return new NnunetRawWriter(folder, new TreeMap<>(Map.of(3, "liver", 7, "tumour")));
    }

    @Test
    void whatIsWrittenIsReadAsADataSetOfNnunet() throws IOException {
        Path folder = temporary.resolve("Dataset001_Test");
        NnunetRawWriter writer = writer(folder);
        writer.add("case-1", IMAGE, MASK);
        assertFalse(Files.exists(folder.resolve("dataset.json")), "not complete yet");
        writer.finish();
        CohortListing listing = DatasetLayouts.named("nnunet-raw").read(folder);
        Case read = listing.cohort().cases().get(0);
        assertEquals("case-1", read.id());
        assertEquals(-6, read.readImage().at(1, 1, 0, 2));
        SparseMask mask = read.readMask();
        assertEquals(MASK.annotated(), mask.annotated());
        assertEquals(
                List.of(0, 1, 1, 1),
                List.of(
                        mask.labels().at(0),
                        mask.labels().at(1),
                        mask.labels().at(4),
                        mask.labels().at(5)));
        assertEquals(3, Mask.read(folder.resolve("labelsTr/case-1.nii.gz")).at(2), "ignore is the highest number");
        assertEquals(List.of(), listing.leftOut());
    }

    @Test
    void refusesWhatNnunetCouldNotRead() throws IOException {
        NnunetRawWriter writer = writer(temporary.resolve("new"));
        writer.add("a", IMAGE, MASK);
        Volume flat = Volume.of(GRID, new float[6]);
        assertThrows(IllegalArgumentException.class, () -> writer.add("b", flat, MASK));
        assertThrows(IllegalArgumentException.class, () -> writer.add("../b", IMAGE, MASK));
        SparseMask other = SparseMask.dense(Mask.of(GRID, new byte[] {5, 0, 0, 0, 0, 0}));
        String message = assertThrows(IllegalArgumentException.class, () -> writer.add("c", IMAGE, other))
                .getMessage();
        assertTrue(message.contains("label 5") && message.contains("[3, 7]"), message);
        assertThrows(IOException.class, () -> writer(temporary.resolve("new")));
    }
}
