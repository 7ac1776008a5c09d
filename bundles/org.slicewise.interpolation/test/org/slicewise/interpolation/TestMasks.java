// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

/** Small masks for tests. */
final class TestMasks {

    /** The label of a voxel. */
    @FunctionalInterface
    interface Drawing {
        int label(int x, int y, int z);
    }

    private TestMasks() {}

    static Grid grid(int x, int y, int z) {
        return new Grid(new Extent(x, y, z), Affine.of(0.5, 0, 0, 0, 0, 1.5, 0, 0, 0, 0, 3, 0));
    }

    static Mask drawn(Grid grid, Drawing drawing) {
        Extent extent = grid.extent();
        short[] labels = new short[(int) extent.voxels()];
        for (int i = 0; i < labels.length; i++) {
            int plane = extent.x() * extent.y();
            labels[i] = (short) drawing.label(i % extent.x(), i % plane / extent.x(), i / plane);
        }
        return Mask.of(grid, labels);
    }

    /** Some balls of random labels, which overlap, touch, split and merge. */
    static Mask balls(Grid grid, long seed, int... labels) {
        Random random = new Random(seed);
        int[][] balls = random.ints(6, 0, 1 << 30)
                .mapToObj(any -> new int[] {
                    random.nextInt(grid.extent().x()),
                    random.nextInt(grid.extent().y()),
                    random.nextInt(grid.extent().z()),
                    2 + random.nextInt(5),
                    labels[random.nextInt(labels.length)]
                })
                .toArray(int[][]::new);
        return drawn(grid, (x, y, z) -> {
            for (int[] ball : balls) {
                int square =
                        (x - ball[0]) * (x - ball[0]) + (y - ball[1]) * (y - ball[1]) + (z - ball[2]) * (z - ball[2]);
                if (square <= ball[3] * ball[3]) {
                    return ball[4];
                }
            }
            return 0;
        });
    }

    static SparseMask kept(Mask dense, Axis axis, int... slices) {
        TreeSet<Integer> indices = new TreeSet<>();
        IntStream.of(slices).forEach(indices::add);
        return SparseMask.keepOnly(dense, new AnnotatedSlices(axis, indices));
    }

    /** A mask of which some voxels of annotated slices are open. */
    static SparseMask opened(SparseMask mask, long seed) {
        Random random = new Random(seed);
        Extent extent = mask.grid().extent();
        boolean[] open = new boolean[(int) extent.voxels()];
        for (int i = 0; i < open.length; i++) {
            open[i] = random.nextInt(4) == 0;
        }
        Mask file = mask.toFileMask();
        return SparseMask.fromFileMask(
                drawn(mask.grid(), (x, y, z) -> {
                    int at = (int) extent.index(x, y, z);
                    return open[at] ? SparseMask.UNANNOTATED : file.at(at);
                }),
                mask.annotated().axis());
    }

    /** A task that brings everything: an image, and an affinity for which like pixels lie at the same place. */
    static FillingTask task(SparseMask mask, WorkMonitor monitor) {
        float[] image = new float[(int) mask.grid().extent().voxels()];
        for (int i = 0; i < image.length; i++) {
            image[i] = mask.labels().at(i) + i % 7;
        }
        return new FillingTask(mask, Optional.of(Volume.of(mask.grid(), image)), Optional.of(new SamePlace()), monitor);
    }

    private static final class SamePlace implements SliceAffinity {

        @Override
        public SliceCarrier carrier(Volume image, Axis axis) {
            return new SliceCarrier() {
                @Override
                public float[][] carry(int from, int to, float[][] values) {
                    return values.clone();
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}
    }
}
