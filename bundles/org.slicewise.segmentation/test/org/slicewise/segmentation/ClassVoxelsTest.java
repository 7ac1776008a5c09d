// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

class ClassVoxelsTest {

    private static final LabelNames LABELS = LabelNames.of(Set.of(1, 2));

    /** Cases of random labels, some of whose slices are not annotated and others only in part. */
    static List<PreparedCase> cases(int seed) {
        Random random = new Random(seed);
        List<PreparedCase> cases = new ArrayList<>();
        for (Grid grid : List.of(Scans.ras(3, 4, 5), Scans.sil(6, 2, 3), Scans.ras(1, 1, 4))) {
            int perSlice = (int) grid.extent().voxels() / grid.extent().along(grid.axialAxis());
            int[] slices = IntStream.generate(() -> random.nextInt(4)).limit(20).toArray();
            Mask mask = Scans.labels(
                    grid, i -> slices[i / perSlice] == 0 ? 255 : new int[] {0, 1, 2, 255}[random.nextInt(4)]);
            SparseMask sparse = SparseMask.fromFileMask(mask, grid.axialAxis());
            cases.add(PreparedCase.of(new TrainingCase("case", Scans.numbered(grid, 1), sparse), LABELS));
        }
        return cases;
    }

    /** A generator that gives one number whatever the bound. */
    private static RandomGenerator giving(long number) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException("Voxels are drawn below a bound.");
            }

            @Override
            public long nextLong(long bound) {
                assertTrue(number < bound);
                return number;
            }
        };
    }

    static List<ClassVoxels.Place> listed(List<PreparedCase> cases, int... classes) {
        List<ClassVoxels.Place> listed = new ArrayList<>();
        for (int index = 0; index < cases.size(); index++) {
            Extent extent = cases.get(index).extent();
            for (int i = 0; i < extent.voxels(); i++) {
                int found = Byte.toUnsignedInt(cases.get(index).classes()[i]);
                if (Arrays.stream(classes).anyMatch(each -> each == found)) {
                    listed.add(new ClassVoxels.Place(
                            index, i % extent.x(), i / extent.x() % extent.y(), i / extent.x() / extent.y()));
                }
            }
        }
        return listed;
    }

    @Property(tries = 50)
    void everyNumberIsAnotherVoxelOfTheClassesAndAllAreReached(@ForAll int seed) {
        List<PreparedCase> cases = cases(seed);
        for (int[] classes : new int[][] {{0}, {1}, {2}, {255}, {0, 255}}) {
            ClassVoxels voxels = ClassVoxels.of(cases, classes);
            List<ClassVoxels.Place> expected = listed(cases, classes);
            assertEquals(expected.size(), voxels.count());
            for (int number = 0; number < expected.size(); number++) {
                assertEquals(expected.get(number), voxels.draw(giving(number)));
            }
        }
    }

    @Property(tries = 20)
    void onlySlicesThatHaveSuchVoxelsAreKept(@ForAll @IntRange(min = 1, max = 9) int slice) {
        Grid grid = Scans.ras(20, 20, 10);
        PreparedCase one = PreparedCase.of(
                Scans.annotated(
                        "a", Scans.numbered(grid, 1), Scans.labels(grid, i -> i / 400 == slice ? 1 : 0), 0, slice),
                LABELS);
        assertEquals(1, ClassVoxels.of(List.of(one), 1).slices());
        assertEquals(1, ClassVoxels.of(List.of(one), 0).slices());
        assertEquals(8, ClassVoxels.of(List.of(one), 255).slices());
    }

    @Test
    void thereMayBeNone() {
        PreparedCase one = PreparedCase.of(Scans.numbered("a", Scans.ras(2, 2, 2), 0, 1), LABELS);
        assertEquals(0, ClassVoxels.of(List.of(one), 2).count());
        assertEquals(0, ClassVoxels.of(List.of(one), 255).count());
    }
}
