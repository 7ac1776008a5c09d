// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreFactory;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.SliceProvenance;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

/** Cells keep what they know, and refer to files. */
class CellsTest {

    private static final Grid OBLIQUE =
            new Grid(new Extent(3, 4, 5), Affine.of(0.9, 0.1, 0, -11.5, -0.1, 0.9, 0, 7, 0, 0, 2.5, 1e-3));

    @TempDir
    Path folder;

    @Test
    void volumesInFilesKeepPathsGridAndChannels() throws Exception {
        List<Path> files = List.of(folder.resolve("a_0000.nii"), folder.resolve("ä b_0001.nii.gz"));
        VolumeFileCell cell = new VolumeFileCell(files, OBLIQUE, 2);
        VolumeFileCell read = CellBytes.copy(cell, new VolumeFileCell.Serializer());
        assertEquals(cell, read);
        assertEquals(cell.hashCode(), read.hashCode());
        assertEquals(files, read.files());
        assertEquals(2, read.channels());
        assertSameGrid(read.grid());
    }

    @Test
    void masksInFilesKeepPathAndGrid() throws Exception {
        MaskFileCell cell = new MaskFileCell(MaskSource.of(folder.resolve("m.nii")), OBLIQUE);
        MaskFileCell read = CellBytes.copy(cell, new MaskFileCell.Serializer());
        assertEquals(cell, read);
        assertEquals(folder.resolve("m.nii"), read.file());
        assertSameGrid(read.grid());
        assertNotEquals(cell, new MaskFileCell(MaskSource.of(folder.resolve("n.nii")), OBLIQUE));
    }

    @Test
    void volumesOfNodesKeepGridAndChannels() throws Exception {
        Volume volume = Volume.of(OBLIQUE, 2, new float[120]);
        VolumeStoreCell cell = new VolumeStoreCell(store("v.nii.gz"), volume);
        VolumeStoreCell read = CellBytes.copy(cell, new VolumeStoreCell.Serializer());
        assertEquals(2, read.channels());
        assertSameGrid(read.grid());
        assertEquals("v.nii.gz", cell.file().getFileName().toString());
        assertEquals(List.of(cell.file()), cell.files());
    }

    @Test
    void masksOfNodesKeepTheGrid() throws Exception {
        MaskStoreCell cell = new MaskStoreCell(store("m.nii.gz"), OBLIQUE);
        assertSameGrid(CellBytes.copy(cell, new MaskStoreCell.Serializer()).grid());
        assertEquals("m.nii.gz", cell.toString());
    }

    @Test
    void sparseMasksKeepAxisAndSlicesAndReadBackFromTheirFile() throws Exception {
        byte[] labels = new byte[60];
        Arrays.fill(labels, (byte) 2);
        SparseMask mask = SparseMask.keepOnly(Mask.of(OBLIQUE, labels), slices(1, 4));
        FileStore store = store("s.nii.gz");
        SparseMaskCell cell = SparseMaskCell.written(new CaseFile(store), mask);
        SparseMaskCell copy = CellBytes.copy(cell, new SparseMaskCell.Serializer());
        assertEquals(slices(1, 4), copy.annotated());
        assertSameGrid(copy.grid());
        assertEquals("2 of 5 axial slices", cell.toString());
        assertEquals(slices(1, 4), cell.read().annotated());
        assertEquals(2, cell.read().labels().at(0, 0, 4));
        assertEquals(0, cell.read().labels().at(0, 0, 3));
    }

    @Test
    void sparseMasksKeepWhereTheLabelsOfEverySliceComeFrom() throws Exception {
        SparseMask mask = SparseMask.keepOnly(Mask.of(OBLIQUE, new byte[60]), slices(0, 4))
                .filled(
                        Mask.of(OBLIQUE, new byte[60]),
                        Map.of(1, SliceProvenance.INTERPOLATED, 3, SliceProvenance.PROPAGATED));
        SparseMaskCell cell = SparseMaskCell.written(new CaseFile(store("f.nii.gz")), mask);
        SparseMaskCell copy = CellBytes.copy(cell, new SparseMaskCell.Serializer());
        assertEquals(mask.annotated(), copy.annotated());
        assertEquals(mask.filledSlices(), copy.filledSlices());
        assertEquals("2 of 5 axial slices drawn, 1 interpolated, 1 propagated", copy.toString());
        assertEquals(mask.filledSlices(), cell.read().filledSlices());
    }

    @Test
    void sparseMasksStoredBeforeProvenanceWasKeptAreDrawn() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream stored = new DataOutputStream(bytes);
        StoredGrid.write(OBLIQUE, stored);
        stored.writeUTF("Z");
        stored.writeInt(2);
        stored.writeInt(1);
        stored.writeInt(4);
        SparseMaskCell read = CellBytes.read(bytes.toByteArray(), new SparseMaskCell.Serializer());
        assertEquals(slices(1, 4), read.annotated());
        assertEquals(Map.of(), read.filledSlices());
        assertEquals("2 of 5 axial slices", read.toString());
    }

    @Test
    void typesTellTheValuesApart() {
        assertTrue(VolumeFileCell.TYPE.isCompatible(VolumeValue.class));
        assertTrue(VolumeStoreCell.TYPE.isCompatible(VolumeValue.class));
        assertTrue(MaskFileCell.TYPE.isCompatible(MaskValue.class));
        assertTrue(MaskStoreCell.TYPE.isCompatible(MaskValue.class));
        assertTrue(SparseMaskCell.TYPE.isCompatible(SparseMaskValue.class));
        assertTrue(!SparseMaskCell.TYPE.isCompatible(MaskValue.class));
        DataType both = DataType.getCommonSuperType(VolumeFileCell.TYPE, VolumeStoreCell.TYPE);
        assertTrue(both.isCompatible(VolumeValue.class));
    }

    private static AnnotatedSlices slices(int... indices) {
        SortedSet<Integer> set = new TreeSet<>();
        for (int index : indices) {
            set.add(index);
        }
        return new AnnotatedSlices(Axis.Z, set);
    }

    private static FileStore store(String name) throws Exception {
        return FileStoreFactory.createNotInWorkflowFileStoreFactory().createFileStore(name);
    }

    private static void assertSameGrid(Grid grid) {
        assertEquals(OBLIQUE.extent(), grid.extent());
        assertEquals(OBLIQUE.affine(), grid.affine());
    }
}
