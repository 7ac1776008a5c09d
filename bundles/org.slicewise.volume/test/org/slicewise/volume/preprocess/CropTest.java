// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.phantom.Phantom;
import org.slicewise.volume.phantom.PhantomKind;
import org.slicewise.volume.phantom.PhantomSpec;
import org.slicewise.volume.phantom.Phantoms;

class CropTest {

    private static PreprocessingTransform transform(
            Volume image, Optional<SparseMask> mask, Map<String, String> options) {
        return PreprocessingTransform.measure(PreprocessingSpec.UNCHANGED.with(options), image, mask, () -> {});
    }

    @Test
    void theBoxToKeepHasItsMarginAndStopsAtTheImage() {
        Grid grid = SmallGrids.numbered(new Grid(new Extent(9, 8, 7), SmallGrids.scaled(1, 2, 3)))
                .grid();
        byte[] labels = new byte[9 * 8 * 7];
        labels[(int) grid.extent().index(4, 3, 0)] = 1;
        labels[(int) grid.extent().index(5, 3, 1)] = 1;
        SparseMask mask = SparseMask.dense(Mask.of(grid, labels));
        PreprocessingTransform transform =
                transform(SmallGrids.numbered(grid), Optional.of(mask), Map.of("crop", "labels 1 margin 2.5"));
        assertEquals(new Extent(2 + 2 * 3, 1 + 2 * 2, 2 + 1), transform.target().extent());
        assertEquals(
                grid.affine().apply(1, 1, 0)[0], transform.target().affine().at(0, 3));
        assertEquals(
                grid.affine().apply(1, 1, 0)[1], transform.target().affine().at(1, 3));
    }

    @Test
    void anExtentIsCentredOnTheCropAndShowsWhatTheImageHasThere() {
        Grid grid = new Grid(new Extent(9, 1, 1), SmallGrids.scaled(1, 1, 1));
        Volume image = Volume.of(grid, new float[] {1, 2, 3, 4, 5, 90, 7, 8, 9});
        Map<String, String> options = Map.of("crop", "above 50", "extent", "5,1,1", "pad-value", "-1");
        Volume found = transform(image, Optional.empty(), options).apply(image);
        assertEquals("[4.0, 5.0, 90.0, 7.0, 8.0]", Arrays.toString(found.values()));
        Map<String, String> larger = Map.of("crop", "above 50", "extent", "11,1,1", "pad-value", "-1");
        assertEquals(
                "[1.0, 2.0, 3.0, 4.0, 5.0, 90.0, 7.0, 8.0, 9.0, -1.0, -1.0]",
                Arrays.toString(
                        transform(image, Optional.empty(), larger).apply(image).values()));
    }

    @Test
    void labelsAreMappedBeforeAllElseButTheCrop() {
        Phantom phantom = Phantoms.generate(PhantomSpec.of(PhantomKind.ORGAN), "a");
        SparseMask mask = SparseMask.dense(phantom.mask());
        Map<String, String> options = Map.of("labels", "2=7", "crop", "labels 2");
        PreprocessingTransform transform = transform(phantom.image(), Optional.of(mask), options);
        Mask found = transform.apply(mask).labels();
        assertEquals(Set.of(7), found.labels());
        long twos = 0;
        long sevens = 0;
        for (int i = 0; i < phantom.mask().grid().extent().voxels(); i++) {
            twos += phantom.mask().at(i) == 2 ? 1 : 0;
        }
        for (int i = 0; i < found.grid().extent().voxels(); i++) {
            sevens += found.at(i) == 7 ? 1 : 0;
        }
        assertEquals(twos, sevens);
        assertTrue(
                found.grid().extent().voxels() < phantom.mask().grid().extent().voxels() / 4);
    }

    @Test
    void nothingToCropToIsRefused() {
        Grid grid = new Grid(new Extent(3, 3, 3), SmallGrids.scaled(1, 1, 1));
        Volume image = SmallGrids.numbered(grid);
        SparseMask empty = SparseMask.dense(Mask.of(grid, new byte[27]));
        Map<String, String> crop = Map.of("crop", "labels 3");
        assertRefused("labels [3]", () -> transform(image, Optional.empty(), crop));
        assertRefused("labels [3]", () -> transform(image, Optional.of(empty), crop));
        assertRefused("99.0", () -> transform(image, Optional.empty(), Map.of("crop", "above 99")));
    }

    private static void assertRefused(String expected, Runnable action) {
        String message =
                assertThrows(IllegalArgumentException.class, action::run).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
