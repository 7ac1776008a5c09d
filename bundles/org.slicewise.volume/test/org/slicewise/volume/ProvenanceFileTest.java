// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files tell of each slice whether an expert drew it. */
class ProvenanceFileTest {

    private static final Map<Integer, SliceProvenance> FILLED =
            Map.of(1, SliceProvenance.INTERPOLATED, 3, SliceProvenance.PROPAGATED);

    @TempDir
    private Path folder;

    private static SparseMask filled(Affine affine) {
        Grid grid = new Grid(new Extent(2, 1, 6), affine);
        Mask dense = Mask.of(grid, new byte[] {0, 1, 1, 1, 2, 0, 0, 0, 3, 3, 1, 0});
        SparseMask sparse =
                SparseMask.keepOnly(dense, new AnnotatedSlices(grid.axialAxis(), new TreeSet<>(Set.of(0, 2, 5))));
        MaskDraft draft = new MaskDraft(sparse.toFileMask(), grid.axialAxis());
        draft.plane(1, new int[] {1, 2});
        draft.plane(3, new int[] {0, SparseMask.UNANNOTATED});
        return sparse.filled(draft.finish(), FILLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.nii", "m.nii.gz", "m.hdr", "m.nrrd", "m.nhdr"})
    void everyFormatKeepsTheProvenanceOfEverySlice(String name) throws IOException {
        SparseMask mask = filled(Affine.scaling(new Spacing(1, 1, 2)));
        Path file = folder.resolve(name);
        mask.write(file);
        SparseMask back = SparseMask.read(file);
        assertEquals(FILLED, back.filledSlices());
        assertEquals(mask.annotated(), back.annotated());
        for (int i = 0; i < 12; i++) {
            assertEquals(mask.toFileMask().at(i), back.toFileMask().at(i));
        }
    }

    @Test
    void theProvenanceFollowsVoxelsThatArePutIntoAnotherOrder() throws IOException {
        Grid upsideDown = new Grid(new Extent(2, 1, 6), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -2, 10));
        Path file = folder.resolve("m.nii.gz");
        filled(upsideDown.affine()).write(file);
        Grid upright = new Grid(new Extent(2, 1, 6), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0));
        SparseMask back = MaskSource.of(file, new LabelRule.Ignoring(255)).read(upright);
        assertEquals(Map.of(4, SliceProvenance.INTERPOLATED, 2, SliceProvenance.PROPAGATED), back.filledSlices());
    }

    @Test
    void theProvenanceFollowsMasksThatAreResampled() throws IOException {
        Path file = folder.resolve("m.nii.gz");
        filled(Affine.scaling(new Spacing(1, 1, 2))).write(file);
        Grid shifted = new Grid(new Extent(2, 1, 6), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 4));
        SparseMask back = MaskSource.of(file, new LabelRule.Ignoring(255))
                .with(OffGrid.RESAMPLE)
                .read(shifted);
        assertEquals(Map.of(1, SliceProvenance.PROPAGATED), back.filledSlices());
    }

    @Test
    void aMaskThatAnExpertDrewHasNoNote() throws IOException {
        Path file = folder.resolve("m.nii.gz");
        SparseMask drawn = SparseMask.dense(
                Mask.of(new Grid(new Extent(1, 1, 2), Affine.scaling(new Spacing(1, 1, 1))), new byte[2]));
        drawn.write(file);
        assertEquals(Map.of(), SparseMask.read(file).filledSlices());
    }

    @Test
    void aNoteThatDoesNotFitSaysNothing() throws IOException {
        SparseMask mask = filled(Affine.scaling(new Spacing(1, 1, 2)));
        for (String note : new String[] {"", "provenance S HIH", "provenance A HIHPHH", "provenance", "HIHPHH"}) {
            Path file = folder.resolve("m.nii");
            new NiftiFormat().write(file, mask.toFileMask(), note);
            assertEquals(Map.of(), SparseMask.read(file).filledSlices(), note);
        }
    }
}
