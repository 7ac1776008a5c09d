// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

class PatchSampler2dTest {

    private static final LabelNames LABELS = LabelNames.of(Set.of(1));
    private static final TrainingSpec SPEC = TrainingSpec.defaults2d().withAugmentations(List.of());

    private static PatchSampler sampler(Patch patch, TrainingCase... cases) {
        return PatchSampler.of(List.of(cases), LABELS, SPEC.withPatch(patch), 2);
    }

    @Test
    void everyAnnotatedSliceOfEveryCaseIsEquallyLikely() {
        PatchSampler sampler = sampler(
                new Patch(4, 4, 1),
                Scans.numbered("a", Scans.ras(4, 4, 9), 0, 3, 8),
                Scans.numbered("b", Scans.ras(4, 4, 5), 2),
                Scans.numbered("c", Scans.ras(4, 4, 5)));
        Random random = new Random(1);
        Map<Float, Integer> drawn = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            PatchBatch batch = sampler.draw(10, random);
            for (int j = 0; j < 10; j++) {
                drawn.merge(batch.image()[j * 16], 1, Integer::sum);
            }
        }
        assertEquals(4, drawn.size());
        drawn.forEach((voxel, times) -> assertEquals(1000, times, 4 * Math.sqrt(4000 * 0.25 * 0.75)));
    }

    @Test
    void smallSlicesArePaddedAroundTheirMiddle() {
        PatchBatch batch = sampler(new Patch(6, 4, 1), Scans.numbered("a", Scans.ras(3, 2, 2), 0))
                .draw(1, new Random(1));
        int[] expected = {
            255, 255, 255, 255, 255, 255,
            255, 1, 0, 1, 255, 255,
            255, 0, 1, 0, 255, 255,
            255, 255, 255, 255, 255, 255
        };
        assertArrayEquals(expected, batch.classes());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i] == 255, batch.image()[i] == 0);
        }
    }

    @Test
    void largeSlicesAreCroppedAtEveryPlace() {
        PatchSampler sampler = sampler(new Patch(4, 2, 1), Scans.numbered("a", Scans.ras(6, 5, 1), 0));
        Set<Float> corners = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            PatchBatch batch = sampler.draw(1, random);
            corners.add(batch.image()[0]);
            assertTrue(batch.image()[1] > batch.image()[0] && batch.image()[4] > batch.image()[3]);
        }
        assertEquals(3 * 4, corners.size());
    }

    @Test
    void storedOrderIsTurnedIntoCanonicalOrder() {
        Grid grid = Scans.sil(5, 4, 3);
        TrainingCase turned = Scans.annotated(
                "a", Scans.numbered(grid, 1), Scans.labels(grid, i -> i % 5 == 1 && i / 5 % 4 == 0 ? 1 : 0), 1);
        assertEquals(Axis.X, grid.axialAxis());
        PatchBatch batch = sampler(new Patch(4, 4, 1), turned).draw(1, new Random(1));
        int[] expected = {
            0, 0, 0, 1,
            0, 0, 0, 1,
            0, 0, 0, 1,
            255, 255, 255, 255
        };
        assertArrayEquals(expected, batch.classes());
        float[] image = batch.image();
        assertTrue(image[0] > image[1] && image[0] > image[4], "right to left and front to back");
    }

    @Test
    void channelsFollowEachOther() {
        Grid grid = Scans.ras(2, 2, 1);
        Volume image = Volume.of(grid, 2, new float[] {1, 2, 3, 4, 8, 7, 6, 5});
        PatchBatch batch = sampler(new Patch(2, 2, 1), Scans.annotated("a", image, Scans.labels(grid, i -> 0), 0))
                .draw(2, new Random(1));
        assertEquals(2, batch.channels());
        for (int i = 0; i < 4; i++) {
            assertEquals(batch.image()[i], -batch.image()[4 + i], 1e-6);
            assertEquals(batch.image()[i], batch.image()[8 + i]);
        }
    }

    @Test
    void theSameSeedDrawsTheSameBatches() {
        TrainingSpec spec = SPEC.withPatch(new Patch(4, 4, 1)).withAugmentations(List.of("flip-x", "flip-y"));
        List<TrainingCase> cases = List.of(Scans.numbered("a", Scans.ras(7, 7, 5), 0, 1, 4));
        PatchBatch one = PatchSampler.of(cases, LABELS, spec, 2).draw(20, new Random(3));
        PatchBatch other = PatchSampler.of(cases, LABELS, spec, 2).draw(20, new Random(3));
        assertArrayEquals(one.image(), other.image());
        assertArrayEquals(one.classes(), other.classes());
        assertEquals(20, one.count());
    }

    @Test
    void thePatchIsChosenFromTheLargestSlice() {
        PatchSampler sampler = sampler(
                Patch.slice(), Scans.numbered("a", Scans.ras(7, 3, 5), 0), Scans.numbered("b", Scans.sil(40, 5, 9), 0));
        assertEquals(new Patch(8, 10, 1), sampler.patch());
    }

    @Test
    void labelsBecomeClasses() {
        Grid grid = Scans.ras(2, 2, 1);
        TrainingCase labelled = Scans.annotated("a", Scans.numbered(grid, 1), Scans.labels(grid, i -> i * 100), 0);
        PatchBatch batch = PatchSampler.of(
                        List.of(labelled), LabelNames.of(Set.of(100, 200, 300)), SPEC.withPatch(new Patch(2, 2, 1)), 2)
                .draw(1, new Random(1));
        assertArrayEquals(new int[] {0, 1, 2, 3}, batch.classes());
    }

    @Test
    void refusalsNameTheCase() {
        Grid grid = Scans.ras(2, 2, 2);
        Mask nines = Scans.labels(grid, i -> 9);
        Patch patch = new Patch(2, 2, 1);
        TrainingCase plain = Scans.numbered("plain", grid, 0);
        assertRefused(patch, "\"a\" has voxels of label 9", Scans.annotated("a", Scans.numbered(grid, 1), nines, 0));
        assertRefused(patch, "\"two\" has 2", plain, Scans.annotated("two", Scans.numbered(grid, 2), nines, 0));
        assertRefused(patch, "at least one annotated slice", Scans.numbered("none", grid));
        assertRefused(patch, "at least one case");
        AnnotatedSlices alongX =
                new AnnotatedSlices(Axis.X, plain.mask().annotated().indices());
        SparseMask sagittal = SparseMask.keepOnly(plain.mask().labels(), alongX);
        assertRefused(patch, "\"sagittal\"", new TrainingCase("sagittal", plain.image(), sagittal));
    }

    private static void assertRefused(Patch patch, String part, TrainingCase... cases) {
        String message = assertThrows(IllegalArgumentException.class, () -> sampler(patch, cases))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void aLabelOutsideOfTheAnnotatedSlicesDoesNotMatter() {
        Grid grid = Scans.ras(2, 2, 2);
        Mask ninesAbove = Scans.labels(grid, i -> i < 4 ? 1 : 9);
        TrainingCase elsewhere = Scans.annotated("a", Scans.numbered(grid, 1), ninesAbove, 0);
        PatchBatch batch = sampler(new Patch(2, 2, 1), elsewhere).draw(1, new Random(1));
        assertArrayEquals(new int[] {1, 1, 1, 1}, batch.classes());
    }

    @Test
    void imageAndMaskOfDifferentGridsAreRefused() {
        Grid grid = Scans.ras(2, 2, 2);
        Mask other = Scans.labels(Scans.ras(2, 2, 3), i -> 0);
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Scans.annotated("odd", Scans.numbered(grid, 1), other, 0))
                .getMessage();
        assertTrue(message.contains("\"odd\"") && message.contains("2x2x3"), message);
    }
}
