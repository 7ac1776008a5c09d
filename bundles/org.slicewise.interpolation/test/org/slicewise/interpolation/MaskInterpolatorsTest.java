// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SliceProvenance;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.WorkMonitor;

/** What every interpolator has to keep, those to come included. */
class MaskInterpolatorsTest {

    private static final String NAMES = "org.slicewise.interpolation.MaskInterpolators#names";
    private static final Grid GRID = TestMasks.grid(15, 13, 17);

    private static Map<String, SparseMask> cases() {
        Map<String, SparseMask> cases = new LinkedHashMap<>();
        for (Axis axis : Axis.values()) {
            Mask balls = TestMasks.balls(GRID, axis.ordinal(), 1, 2, 4);
            cases.put("some slices along " + axis, TestMasks.kept(balls, axis, 2, 3, 6, 10));
            cases.put("one slice along " + axis, TestMasks.kept(balls, axis, 7));
        }
        Mask dense = TestMasks.balls(GRID, 9, 1, 2);
        cases.put("all slices", SparseMask.dense(dense));
        cases.put("no slice", TestMasks.kept(dense, Axis.Z));
        cases.put("the ends", TestMasks.kept(dense, Axis.Z, 0, 16));
        cases.put("a volume of one slice", SparseMask.dense(TestMasks.balls(TestMasks.grid(9, 8, 1), 1, 3)));
        cases.put("nothing drawn", TestMasks.kept(TestMasks.drawn(GRID, (x, y, z) -> 0), Axis.Z, 3, 9));
        cases.put("everything drawn", TestMasks.kept(TestMasks.drawn(GRID, (x, y, z) -> 5), Axis.Z, 3, 9));
        cases.put("labels above 255", TestMasks.kept(TestMasks.balls(GRID, 4, 254, 256, 511, 65535), Axis.Z, 1, 8, 14));
        cases.put("labels that touch", TestMasks.kept(touching(), Axis.Z, 2, 8, 14));
        cases.put("a shape that splits", TestMasks.kept(splitting(false), Axis.Z, 0, 8, 16));
        cases.put("shapes that merge", TestMasks.kept(splitting(true), Axis.Z, 0, 8, 16));
        cases.put("shapes that do not overlap", TestMasks.kept(moving(), Axis.Z, 0, 8, 16));
        cases.put("open voxels", TestMasks.opened(TestMasks.kept(dense, Axis.Z, 1, 5, 6, 12), 3));
        cases.put("planes of one column", sparse(TestMasks.grid(1, 9, 20), Axis.Z));
        cases.put("planes of one row", sparse(TestMasks.grid(9, 1, 20), Axis.Z));
        cases.put("planes of one voxel", sparse(TestMasks.grid(20, 1, 1), Axis.X));
        return cases;
    }

    private static SparseMask sparse(Grid grid, Axis axis) {
        return TestMasks.kept(TestMasks.balls(grid, 6, 1, 2), axis, 3, 7, 12);
    }

    private static Mask touching() {
        return TestMasks.drawn(GRID, (x, y, z) -> y < 2 || y > 10 ? 0 : 2 * x < z + 6 ? 1 : x < 12 ? 2 : 0);
    }

    private static Mask splitting(boolean upwards) {
        return TestMasks.drawn(GRID, (x, y, z) -> {
            int away = (upwards ? 16 - z : z) / 4;
            return y > 3 && y < 9 && (Math.abs(x - 7 + away) < 3 || Math.abs(x - 7 - away) < 3) ? 3 : 0;
        });
    }

    private static Mask moving() {
        return TestMasks.drawn(GRID, (x, y, z) -> Math.abs(x - 1 - z * 3 / 4) < 2 && Math.abs(y - 6) < 2 ? 1 : 0);
    }

    private static Filling filled(String name, SparseMask mask) {
        return MaskInterpolators.named(name).fill(TestMasks.task(mask, WorkMonitor.SILENT));
    }

    @ParameterizedTest
    @MethodSource(NAMES)
    void leavesAnnotatedSlicesAsTheyAre(String name) {
        cases().forEach((about, mask) -> {
            Mask before = mask.toFileMask();
            Mask after = filled(name, mask).mask().toFileMask();
            for (int index : mask.annotated().indices()) {
                assertTrue(
                        Arrays.equals(plane(before, mask, index), plane(after, mask, index)),
                        about + ", slice " + index);
            }
        });
    }

    @ParameterizedTest
    @MethodSource(NAMES)
    void saysWhereEverySliceComesFrom(String name) {
        cases().forEach((about, mask) -> {
            SparseMask after = filled(name, mask).mask();
            for (int index = 0; index < slices(mask); index++) {
                SliceProvenance from = after.provenance(index);
                assertEquals(
                        mask.isAnnotated(index),
                        from == SliceProvenance.HUMAN,
                        about + ", slice " + index + ": " + from);
                assertEquals(
                        from == SliceProvenance.IGNORED,
                        Arrays.stream(plane(after.toFileMask(), mask, index))
                                .allMatch(label -> label == SparseMask.UNANNOTATED),
                        about + ", slice " + index + ": " + from);
            }
            assertEquals(mask.annotated().axis(), after.annotated().axis());
        });
    }

    @ParameterizedTest
    @MethodSource(NAMES)
    void drawsNoLabelThatNobodyDrew(String name) {
        cases().forEach((about, mask) -> {
            SortedSet<Integer> drawn = new TreeSet<>(mask.occurring());
            assertTrue(drawn.containsAll(filled(name, mask).mask().occurring()), about);
        });
    }

    @ParameterizedTest
    @MethodSource(NAMES)
    void isTheSameOnAnyNumberOfThreads(String name) {
        String before = System.getProperty("slicewise.threads");
        try {
            cases().forEach((about, mask) -> {
                System.setProperty("slicewise.threads", "1");
                Filling alone = filled(name, mask);
                System.setProperty("slicewise.threads", "4");
                Filling together = filled(name, mask);
                assertSame(alone.mask().toFileMask(), together.mask().toFileMask(), about);
                assertEquals(alone.mask().filledSlices(), together.mask().filledSlices(), about);
                assertEquals(
                        alone.confidence().map(volume -> Arrays.hashCode(volume.values())),
                        together.confidence().map(volume -> Arrays.hashCode(volume.values())),
                        about);
            });
        } finally {
            if (before == null) {
                System.clearProperty("slicewise.threads");
            } else {
                System.setProperty("slicewise.threads", before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(NAMES)
    void returnsAsItIsWhatHasNothingToFillOrNothingToFillFrom(String name) {
        for (String about : List.of("all slices", "no slice", "a volume of one slice")) {
            SparseMask mask = cases().get(about);
            SparseMask after = filled(name, mask).mask();
            assertSame(mask.toFileMask(), after.toFileMask(), about);
            assertEquals(mask.annotated(), after.annotated(), about);
        }
    }

    @ParameterizedTest
    @MethodSource(NAMES)
    void isSureOfWhatWasDrawn(String name) {
        cases().forEach((about, mask) -> filled(name, mask).confidence().ifPresent(confidence -> {
            Mask before = mask.toFileMask();
            float[] values = confidence.values();
            for (int i = 0; i < values.length; i++) {
                assertTrue(values[i] >= 0 && values[i] <= 1, about + ": " + values[i]);
                assertTrue(before.at(i) == SparseMask.UNANNOTATED || values[i] == 1, about + ": " + values[i]);
            }
        }));
    }

    @ParameterizedTest
    @MethodSource(NAMES)
    void stopsSoonWhenItIsCancelled(String name) {
        SparseMask mask = TestMasks.kept(TestMasks.balls(TestMasks.grid(9, 9, 300), 1, 1, 2), Axis.Z, every(20, 300));
        AtomicInteger calls = new AtomicInteger();
        FillingTask watched = TestMasks.task(mask, (done, of, what) -> calls.incrementAndGet());
        MaskInterpolators.named(name).fill(watched);
        if (calls.get() == 0) {
            assertEquals("none", name);
            return;
        }
        AtomicInteger until = new AtomicInteger();
        FillingTask cancelled = TestMasks.task(mask, (done, of, what) -> {
            assertTrue(done >= 0 && done <= of, done + " of " + of);
            if (until.incrementAndGet() == 2) {
                throw new CancellationException();
            }
        });
        assertThrows(
                CancellationException.class, () -> MaskInterpolators.named(name).fill(cancelled));
        assertEquals(2, until.get());
        assertTrue(calls.get() > 3, "told only " + calls.get() + " times");
    }

    @ParameterizedTest
    @MethodSource(NAMES)
    void bearsItsNameAndADescription(String name) {
        assertEquals(name, MaskInterpolators.named(name).name());
        assertFalse(MaskInterpolators.named(name).description().isBlank());
    }

    @Test
    void anUnknownNameAnswersWithTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> MaskInterpolators.named("x"))
                .getMessage();
        assertEquals("There is no interpolator \"x\"; known are " + MaskInterpolators.names() + ".", message);
    }

    private static int[] every(int step, int end) {
        List<Integer> indices = new ArrayList<>();
        for (int i = step / 2; i < end; i += step) {
            indices.add(i);
        }
        return indices.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int slices(SparseMask mask) {
        return mask.grid().extent().along(mask.annotated().axis());
    }

    private static int[] plane(Mask of, SparseMask mask, int index) {
        Extent extent = of.grid().extent();
        Axis axis = mask.annotated().axis();
        int[] plane = new int[extent.planeWidth(axis) * extent.planeHeight(axis)];
        of.slice(axis, index, plane);
        return plane;
    }

    private static void assertSame(Mask one, Mask other, String about) {
        for (int i = 0; i < one.grid().extent().voxels(); i++) {
            assertEquals(one.at(i), other.at(i), about + ", voxel " + i);
        }
    }
}
