// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

class NearestTest {

    private static final int OPEN = SparseMask.UNANNOTATED;

    @Property(tries = 200)
    void copiesTheNearestSliceAndTheLowerOfTwo(@ForAll @Size(min = 1, max = 6) Set<@IntRange(max = 19) Integer> kept) {
        Grid grid = TestMasks.grid(2, 1, 20);
        int[] slices = kept.stream().mapToInt(Integer::intValue).sorted().toArray();
        Mask filled = filled(TestMasks.kept(TestMasks.drawn(grid, (x, y, z) -> z + 1), Axis.Z, slices));
        for (int z = 0; z < 20; z++) {
            int nearest = slices[0];
            for (int slice : slices) {
                nearest = Math.abs(slice - z) < Math.abs(nearest - z) ? slice : nearest;
            }
            assertEquals(nearest + 1, filled.at(0, 0, z));
        }
    }

    @Test
    void anOpenVoxelIsReadFromTheNearestSliceThatKnowsItsPlace() {
        int[][] columns = {
            {OPEN, 1, OPEN, OPEN, OPEN, 2, OPEN, 3, OPEN},
            {OPEN, 1, OPEN, OPEN, OPEN, OPEN, OPEN, 3, OPEN},
            {OPEN, OPEN, OPEN, OPEN, OPEN, 2, OPEN, OPEN, OPEN},
            {OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN},
        };
        int[][] filled = {
            {1, 1, 1, 1, 2, 2, 2, 3, 3},
            {1, 1, 1, 1, 3, OPEN, 3, 3, 3},
            {2, OPEN, 2, 2, 2, 2, 2, OPEN, 2},
            {OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN},
        };
        Grid grid = TestMasks.grid(4, 1, 9);
        Mask mask = TestMasks.drawn(grid, (x, y, z) -> columns[x][z]);
        Mask after = filled(SparseMask.fromFileMask(mask, Axis.Z));
        for (int x = 0; x < 4; x++) {
            for (int z = 0; z < 9; z++) {
                assertEquals(filled[x][z], after.at(x, 0, z), "column " + x + ", slice " + z);
            }
        }
    }

    private static Mask filled(SparseMask mask) {
        return new Nearest().fill(FillingTask.of(mask)).mask().toFileMask();
    }
}
