// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.Workers;

class ResamplingTest {

    private static final float OUTSIDE = -7777;

    /** A weight of zero is no neighbour: linear at whole indices does not take the NaN beside it. */
    @Test
    void nanStaysWhereItIs() {
        Grid source = grid(new Extent(4, 1, 1), 1, 0);
        Volume volume = Volume.of(source, new float[] {1, Float.NaN, 3, Float.POSITIVE_INFINITY});
        Grid half = grid(new Extent(7, 1, 1), 0.5, 0);
        float inf = Float.POSITIVE_INFINITY;
        for (boolean antialiased : new boolean[] {false, true}) {
            assertArrayEquals(
                    new float[] {1, Float.NaN, Float.NaN, Float.NaN, 3, inf, inf},
                    Resampling.between(source, half, Interpolation.LINEAR, antialiased)
                            .apply(volume, 0)
                            .values());
        }
    }

    /** The borders of the edge voxels belong to the source; half-way between two voxels the lower index is the nearest. */
    @Test
    void bordersAndTies() {
        Grid source = grid(new Extent(3, 1, 1), 1, 0);
        Volume volume = Volume.of(source, new float[] {10, 20, 30});
        Grid between = grid(new Extent(6, 1, 1), 1, -1.5);
        assertArrayEquals(
                new float[] {-1, 10, 10, 20, 30, -1},
                Resampling.between(source, between, Interpolation.NEAREST, false)
                        .apply(volume, -1)
                        .values());
        assertArrayEquals(
                new float[] {-1, 10, 15, 25, 30, -1},
                Resampling.between(source, between, Interpolation.LINEAR, false)
                        .apply(volume, -1)
                        .values());
    }

    @Test
    void equalVotesGoToTheSmallerLabel() {
        Grid source = grid(new Extent(3, 1, 1), 1, 0);
        Mask mask = Mask.of(source, new byte[] {(byte) 255, 4, 0});
        Mask made = Resampling.between(source, grid(new Extent(2, 1, 1), 1, 0.5), Interpolation.LINEAR, false)
                .apply(mask, 9);
        assertArrayEquals(new int[] {4, 0}, Scenes.labels(made));
    }

    /** Slices 0, 4 and 8 of 9 are annotated; of the new ones at 1, 4 and 7 only the second is nearest to one of them. */
    @Test
    void whatIsNotAnnotatedHasNoVote() {
        Grid source = grid(new Extent(9, 1, 1), 1, 0);
        byte open = (byte) 255;
        Mask mask = Mask.of(source, new byte[] {0, open, open, open, 2, open, open, open, 2});
        Grid target = grid(new Extent(3, 1, 1), 3, 1);
        for (Interpolation how : List.of(Interpolation.NEAREST, Interpolation.LINEAR)) {
            for (Resampling way : List.of(
                    Resampling.between(source, target, how, true), Resampling.oblique(source, target, how, true))) {
                assertArrayEquals(new int[] {255, 2, 255}, Scenes.labels(way.applyAnnotated(mask)));
            }
        }
    }

    @Test
    void eachChannelHasItsValueForOutside() {
        Grid source = grid(new Extent(1, 1, 1), 1, 0);
        Volume volume = Volume.of(source, 2, new float[] {1, 2});
        Grid target = grid(new Extent(2, 1, 1), 1, 0);
        for (Resampling way : List.of(
                Resampling.between(source, target, Interpolation.LINEAR, true),
                Resampling.oblique(source, target, Interpolation.LINEAR, true))) {
            Volume made = way.apply(volume, new float[] {-1000, 0}, ValueMap.IDENTITY);
            assertArrayEquals(new float[] {1, -1000, 2, 0}, made.values());
            refuses("for 2 channels 3 came", () -> way.apply(volume, new float[3], ValueMap.IDENTITY));
        }
    }

    @Test
    void aKernelWiderThanAnySourceEnds() {
        Grid source = grid(new Extent(3, 1, 1), 1, 0);
        Volume volume = Volume.of(source, new float[] {10, 20, 30});
        for (Interpolation how : List.of(Interpolation.LINEAR, Interpolation.CUBIC)) {
            Resampling way = Resampling.between(source, grid(new Extent(1, 1, 1), 3e9, 1), how, true);
            float[] made = assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> way.apply(volume, 0).values());
            assertArrayEquals(new float[] {20}, made, 1e-3f);
        }
    }

    @Test
    void valuesChangeBeforeTheyAreInterpolated() {
        Grid source = grid(new Extent(2, 1, 1), 1, 0);
        Volume volume = Volume.of(source, 2, new float[] {0, 10, 0, 10});
        ValueMap clip = (channel, values, offset, count) -> {
            for (int i = offset; i < offset + count; i++) {
                values[i] = Math.min(values[i], 4 + channel);
            }
        };
        Volume made = Resampling.between(source, grid(new Extent(2, 1, 1), 1, 0.5), Interpolation.LINEAR, false)
                .apply(volume, 99, clip);
        assertArrayEquals(new float[] {2, 99, 2.5f, 99}, with(made.values(), 1, 99, 3, 99));
        assertArrayEquals(new float[] {0, 10, 0, 10}, volume.values());
    }

    /** scipy 1.17.1: ndimage.zoom(a, ..., order=1, grid_mode=True, mode="nearest"). */
    @Test
    void linearIsThatOfScipysZoom() {
        Volume volume = Golden.volume();
        Grid larger = Golden.zoomed(new Extent(5, 6, 3));
        assertArrayEquals(
                Golden.LARGER,
                Resampling.between(volume.grid(), larger, Interpolation.LINEAR, true)
                        .apply(volume, OUTSIDE)
                        .values(),
                2e-6f);
        Grid smaller = Golden.zoomed(new Extent(2, 2, 2));
        assertArrayEquals(
                Golden.SMALLER,
                Resampling.between(volume.grid(), smaller, Interpolation.LINEAR, false)
                        .apply(volume, OUTSIDE)
                        .values(),
                2e-6f);
    }

    /** scipy 1.17.1: ndimage.map_coordinates(a, ..., order=1, mode="nearest"). */
    @Test
    void obliqueLinearIsThatOfScipysMapCoordinates() {
        Volume volume = Golden.volume();
        Resampling way = Resampling.between(volume.grid(), Golden.turned(), Interpolation.LINEAR, false);
        assertArrayEquals(Golden.TURNED, way.apply(volume, OUTSIDE).values(), 2e-6f);
    }

    @Test
    void whatCannotBeIsRefused() {
        Grid grid = grid(new Extent(2, 2, 2), 1, 0);
        Grid other = grid(new Extent(2, 2, 3), 1, 0);
        Volume volume = new Scenes(1).volume(other, 1);
        Mask mask = new Scenes(1).mask(grid);
        Resampling way = Resampling.between(grid, other, Interpolation.CUBIC, false);
        refuses("The resampling is from another grid. The extents differ: 2x2x2", () -> way.apply(volume, 0));
        refuses("Masks are resampled by nearest or linear", () -> way.apply(mask, 0));
        Resampling nearest = Resampling.between(grid, other, Interpolation.NEAREST, false);
        refuses("the one for outside is 65536", () -> nearest.apply(mask, 65536));
        Grid huge = grid(new Extent(2000, 2000, 2000), 1, 0);
        refuses("2000x2000x2000 voxels of 1 channels do not fit into one array", () -> Resampling.between(
                        grid, huge, Interpolation.NEAREST, false)
                .apply(mask, 0));
        refuses(
                "There is no interpolation \"spline\"; there are: nearest, linear, cubic.",
                () -> Interpolation.named("spline"));
        refuses("slicewise.threads must be a whole number from 1", () -> Threads.with(0, Workers::threads));
    }

    private static void refuses(String message, Executable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    private static Grid grid(Extent extent, double spacing, double x) {
        return new Grid(extent, Affine.of(spacing, 0, 0, x, 0, 1, 0, 0, 0, 0, 1, 0));
    }

    private static float[] with(float[] values, int a, float u, int b, float v) {
        float[] changed = values.clone();
        changed[a] = u;
        changed[b] = v;
        return changed;
    }
}
