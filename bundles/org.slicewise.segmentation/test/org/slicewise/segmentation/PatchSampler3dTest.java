// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatchSampler3dTest {

    private static final LabelNames LABELS = LabelNames.of(Set.of(1));
    private static final TrainingSpec SPEC = TrainingSpec.defaults3d().withAugmentations(List.of());

    private static PatchSampler sampler(Patch patch, TrainingCase... cases) {
        return PatchSampler.of(List.of(cases), LABELS, SPEC.withPatch(patch), 2);
    }

    @Test
    void everyBlockHoldsAnAnnotatedSlice() {
        PatchSampler sampler = sampler(
                new Patch(4, 4, 4),
                Scans.numbered("a", Scans.ras(6, 6, 12), 0, 7, 11),
                Scans.numbered("b", Scans.sil(9, 5, 5), 0, 8));
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            int[] classes = sampler.draw(1, random).classes();
            int annotated = 0;
            for (int z = 0; z < 4; z++) {
                annotated += classes[z * 16] == 255 ? 0 : 1;
            }
            assertTrue(annotated >= 1, "annotated slices: " + annotated);
        }
    }

    /** Slices at multiples of the network's step must not always lie at the same height of a block. */
    @Test
    void annotatedSlicesLieAtEveryHeightOfTheBlock() {
        PatchSampler sampler = sampler(new Patch(2, 2, 4), Scans.numbered("a", Scans.ras(2, 2, 12), 0, 4, 8));
        Random random = new Random(1);
        Set<Integer> heights = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            int[] classes = sampler.draw(1, random).classes();
            IntStream.range(0, 4).filter(z -> classes[z * 4] != 255).forEach(heights::add);
        }
        assertEquals(Set.of(0, 1, 2, 3), heights);
    }

    @Test
    void blocksReachOutOfTheVolumeByLessThanAStep() {
        PatchSampler sampler = sampler(new Patch(2, 2, 4), Scans.numbered("a", Scans.ras(2, 2, 5), 0, 1, 2, 3, 4));
        Random random = new Random(1);
        Set<Long> outside = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            int[] classes = sampler.draw(1, random).classes();
            outside.add(IntStream.range(0, 4).filter(z -> classes[z * 4] == 255).count());
        }
        assertEquals(Set.of(0L, 1L), outside);
    }

    @Test
    void shortVolumesArePadded() {
        PatchSampler sampler = sampler(new Patch(4, 4, 4), Scans.numbered("a", Scans.ras(2, 2, 2), 1));
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            PatchBatch batch = sampler.draw(1, random);
            assertEquals(4, IntStream.of(batch.classes()).filter(c -> c != 255).count());
            assertEquals(0, batch.image()[0]);
        }
    }

    @Test
    void thePatchIsChosenFromTheLargestVolume() {
        PatchSampler sampler = sampler(
                Patch.block(), Scans.numbered("a", Scans.ras(7, 3, 5), 0), Scans.numbered("b", Scans.sil(11, 5, 9), 0));
        assertEquals(new Patch(8, 10, 12), sampler.patch());
        assertEquals(1, sampler.channels());
    }

    @Test
    void theSameSeedDrawsTheSameBatches() {
        TrainingSpec spec = SPEC.withPatch(new Patch(4, 4, 2)).withAugmentations(Augmentations.names());
        List<TrainingCase> cases = List.of(Scans.numbered("a", Scans.ras(7, 7, 5), 0, 1, 4));
        PatchBatch one = PatchSampler.of(cases, LABELS, spec, 2).draw(20, new Random(3));
        PatchBatch other = PatchSampler.of(cases, LABELS, spec, 2).draw(20, new Random(3));
        assertArrayEquals(one.image(), other.image());
        assertArrayEquals(one.classes(), other.classes());
    }

    @Test
    void sharesCentrePatchesOnTheirClasses() {
        TrainingCase one = Scans.annotated(
                "a",
                Scans.numbered(Scans.ras(9, 9, 9), 1),
                Scans.labels(Scans.ras(9, 9, 9), i -> i == 40 + 4 * 81 ? 1 : 0),
                2,
                4);
        TrainingSpec spec = SPEC.withPatch(new Patch(4, 4, 4)).withDrawing(DrawingSpec.around(0.0, 1.0, 0.0));
        PatchSampler sampler = PatchSampler.of(List.of(one), LABELS, spec, 2);
        Random random = new Random(1);
        Set<Integer> heights = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            int[] classes = sampler.draw(1, random).classes();
            int[] found = IntStream.range(0, 64).filter(at -> classes[at] == 1).toArray();
            assertEquals(1, found.length);
            assertEquals(2 + 2 * 4, found[0] % 16);
            heights.add(found[0] / 16);
        }
        assertEquals(Set.of(1, 2), heights);
    }

    @Test
    void sharesThatAreNotThoseOfTheLabelsAreRefused() {
        List<TrainingCase> cases = List.of(Scans.numbered("a", Scans.ras(4, 4, 4), 0));
        DrawingSpec two = DrawingSpec.around(1.0, 1.0);
        assertRefused(cases, SPEC.withDrawing(two), "3 shares", "2 classes", "not annotated", "[1.0, 1.0]");
        PatchSampler.of(cases, LABELS, SPEC.withDrawing(two.withUnannotatedBackground(true)), 2);
        TrainingSpec flat = SPEC.withPatch(new Patch(4, 4, 1));
        assertRefused(cases, flat.withDrawing(two), "drawing.shares", "empty", "[1.0, 1.0]");
        assertRefused(cases, flat.withDrawing(DrawingSpec.uniform().withSlices(2)), "drawing.slices", "and 2");
    }

    private static void assertRefused(List<TrainingCase> cases, TrainingSpec spec, String... parts) {
        String message = assertThrows(IllegalArgumentException.class, () -> PatchSampler.of(cases, LABELS, spec, 2))
                .getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    /** Several threads that share a sampler draw what each would draw alone. */
    @Test
    void threadsDoNotDisturbEachOther() {
        TrainingSpec spec = SPEC.withPatch(new Patch(4, 4, 2))
                .withDrawing(DrawingSpec.around(1.0, 2.0, 1.0).withSlices(1));
        PatchSampler sampler =
                PatchSampler.of(List.of(Scans.numbered("a", Scans.ras(7, 7, 9), 0, 1, 4)), LABELS, spec, 2);
        List<int[]> together = IntStream.range(0, 16)
                .parallel()
                .mapToObj(seed -> sampler.draw(20, new Random(seed)).classes())
                .toList();
        for (int seed = 0; seed < 16; seed++) {
            assertArrayEquals(sampler.draw(20, new Random(seed)).classes(), together.get(seed));
        }
    }
}
