// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slicewise.volume.Case;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.layout.DatasetLayouts;

class PhantomsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aCaseIsTheSameTwiceAndOtherThanTheNext(PhantomKind kind) {
        PhantomSpec spec = PhantomSpec.of(kind);
        float[] once = Phantoms.generate(spec, "a").image().values();
        assertArrayEquals(once, Phantoms.generate(spec, "a").image().values());
        assertFalse(Arrays.equals(once, Phantoms.generate(spec, "b").image().values()));
    }

    @ParameterizedTest
    @EnumSource
    void labelsAreThoseOfTheKindAndFarFromFillingTheVolume(PhantomKind kind) {
        Set<Integer> allowed = kind == PhantomKind.ORGAN ? Set.of(1, 2) : Set.of(1);
        for (int i = 0; i < 10; i++) {
            Phantom phantom = Phantoms.generate(PhantomSpec.of(kind), "case " + i);
            Mask mask = phantom.mask();
            assertTrue(allowed.containsAll(mask.labels()), mask.labels()::toString);
            long labelled = voxels(mask).filter(v -> mask.at(v) > 0).count();
            assertTrue(labelled < 0.2 * voxels(mask).count(), "labelled voxels: " + labelled);
            assertTrue(phantom.image().grid().sameAs(mask.grid()));
            assertEquals("RAS", mask.grid().orientation());
        }
    }

    @Test
    void organsAlwaysTouch() {
        for (int i = 0; i < 10; i++) {
            Mask mask = Phantoms.generate(PhantomSpec.of(PhantomKind.ORGAN), "case " + i)
                    .mask();
            assertEquals(Set.of(1, 2), mask.labels());
            assertTrue(voxels(mask).skip(1).anyMatch(v -> mask.at(v) * mask.at(v - 1) == 2), "case " + i);
        }
    }

    @Test
    void someHeadsHaveNoLesionAndMostHaveSome() {
        PhantomSpec spec =
                new PhantomSpec(PhantomKind.LESIONS, new Extent(16, 16, 16), new Spacing(3, 3, 3), 0.05, 0.3, 1);
        long without = IntStream.range(0, 100)
                .filter(i ->
                        Phantoms.generate(spec, "case " + i).mask().labels().isEmpty())
                .count();
        assertTrue(without >= 3 && without <= 20, "heads without lesion: " + without);
    }

    @ParameterizedTest
    @EnumSource
    void noRangeOfBrightnessFindsTheFirstLabel(PhantomKind kind) {
        for (int i = 0; i < 4; i++) {
            Phantom phantom = Phantoms.generate(PhantomSpec.of(kind), "case " + i);
            assertTrue(bestIouOfAnyRange(phantom) < 0.6, kind + " " + i);
        }
    }

    private static double bestIouOfAnyRange(Phantom phantom) {
        int bins = 80;
        int[] inside = new int[bins];
        int[] all = new int[bins];
        float[] values = phantom.image().values();
        for (int v = 0; v < values.length; v++) {
            int bin = (int) Math.max(0, Math.min(bins - 1, values[v] / 20));
            all[bin]++;
            inside[bin] += phantom.mask().at(v) == 1 ? 1 : 0;
        }
        int truth = IntStream.of(inside).sum();
        double best = 0;
        for (int low = 0; low < bins && truth > 0; low++) {
            int both = 0;
            int predicted = 0;
            for (int high = low; high < bins; high++) {
                both += inside[high];
                predicted += all[high];
                best = Math.max(best, (double) both / (truth + predicted - both));
            }
        }
        return best;
    }

    private static IntStream voxels(Mask mask) {
        return IntStream.range(0, (int) mask.grid().extent().voxels());
    }

    @Test
    void writesACohortThatItsLayoutReads() throws IOException {
        List<Integer> progress = new ArrayList<>();
        PhantomSpec spec = PhantomSpec.of(PhantomKind.VESSELS);
        Cohort written = Phantoms.writeCohort(spec, 3, folder.resolve("new"), progress::add, () -> false);
        assertEquals(List.of(1, 2, 3), progress);
        assertEquals(
                written,
                DatasetLayouts.named("images-labels")
                        .read(folder.resolve("new"))
                        .cohort());
        Case last = written.cases().get(2);
        assertEquals("vessels-0003", last.id());
        Phantom expected = Phantoms.generate(spec, last.id());
        assertArrayEquals(expected.image().values(), last.readImage().values());
        Mask mask = last.readMask().labels();
        assertTrue(voxels(mask).allMatch(v -> mask.at(v) == expected.mask().at(v)));
    }

    @Test
    void writingAgainWritesTheSameBytes() throws IOException {
        PhantomSpec spec = PhantomSpec.of(PhantomKind.ORGAN);
        Cohort cohort = Phantoms.writeCohort(spec, 1, folder, done -> {}, () -> false);
        byte[] once = Files.readAllBytes(cohort.cases().get(0).image());
        Phantoms.writeCohort(spec, 1, folder, done -> {}, () -> false);
        assertArrayEquals(once, Files.readAllBytes(cohort.cases().get(0).image()));
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        List<Integer> progress = new ArrayList<>();
        assertThrows(
                CancellationException.class,
                () -> Phantoms.writeCohort(
                        PhantomSpec.of(PhantomKind.ORGAN), 5, folder, progress::add, () -> progress.size() == 1));
        assertEquals(
                1,
                DatasetLayouts.named("images-labels")
                        .read(folder)
                        .cohort()
                        .cases()
                        .size());
    }

    @Test
    void refusesSpecificationsThatCannotBeDrawn() {
        Spacing spacing = new Spacing(1, 1, 1);
        Extent extent = new Extent(16, 16, 16);
        Extent huge = new Extent(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThrows(IllegalArgumentException.class, () -> new PhantomSpec(PhantomKind.ORGAN, huge, spacing, 0, 0, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PhantomSpec(PhantomKind.ORGAN, new Extent(16, 7, 16), spacing, 0, 0, 1));
        assertThrows(
                IllegalArgumentException.class, () -> new PhantomSpec(PhantomKind.ORGAN, extent, spacing, -0.1, 0, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PhantomSpec(PhantomKind.ORGAN, extent, spacing, 0, Double.NaN, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> Phantoms.writeCohort(PhantomSpec.of(PhantomKind.ORGAN), 0, folder, done -> {}, () -> false));
    }
}
