// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.slicewise.volume.Extent;
import org.slicewise.volume.SparseMask;

/**
 * Draws where blocks lie: around annotated slices, or around voxels of classes that are drawn by their shares.
 *
 * <p>If a block that holds the drawn slice or voxel cannot hold enough annotated slices, another one is drawn, and after
 * {@value #TRIES} of them the block is moved away from the last one, to the nearest place that has enough. Immutable.
 */
final class BlockPlaces {

    private static final int TRIES = 16;

    private final Patch patch;
    private final List<PreparedCase> cases;
    private final List<BlockHeights> heights;
    private final int annotatedSlices;
    private final List<ClassVoxels> groups = new ArrayList<>();
    private final double[] ends;

    /**
     * The places in some cases.
     *
     * @param classes classes of the task, background included
     * @throws IllegalArgumentException if no class with a share above 0 occurs
     */
    BlockPlaces(Patch patch, List<PreparedCase> cases, DrawingSpec drawing, int classes, int step) {
        this.patch = patch;
        this.cases = List.copyOf(cases);
        this.heights = cases.stream()
                .map(each -> new BlockHeights(each.extent().z(), each.annotated(), patch.z(), step, drawing.slices()))
                .toList();
        this.annotatedSlices =
                cases.stream().mapToInt(each -> each.annotated().length).sum();
        this.ends = groups(drawing, classes);
    }

    /** Fills the groups that can be drawn, and returns the sums of their shares. */
    private double[] groups(DrawingSpec drawing, int classes) {
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        for (int group = 0; group < drawing.shares().size(); group++) {
            double share = drawing.shares().get(group);
            ClassVoxels voxels = share == 0 ? null : ClassVoxels.of(cases, members(group, drawing, classes));
            if (voxels != null && voxels.count() > 0) {
                sum += share;
                sums.add(sum);
                groups.add(voxels);
            }
        }
        if (groups.isEmpty() && !drawing.shares().isEmpty()) {
            throw new IllegalArgumentException("\"drawing.shares\" must be above 0 for a class that occurs, but is %s."
                    .formatted(drawing.shares()));
        }
        return sums.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int[] members(int group, DrawingSpec drawing, int classes) {
        if (group == classes) {
            return new int[] {SparseMask.UNANNOTATED};
        }
        return group == 0 && drawing.isUnannotatedBackground()
                ? new int[] {0, SparseMask.UNANNOTATED}
                : new int[] {group};
    }

    /** The next place of a block. */
    Drawn draw(RandomGenerator random) {
        Drawn drawn = once(random, false);
        for (int tries = 1; drawn == null && tries <= TRIES; tries++) {
            drawn = once(random, tries == TRIES);
        }
        return drawn;
    }

    private Drawn once(RandomGenerator random, boolean isLast) {
        return groups.isEmpty() ? ofSlice(random, isLast) : ofVoxel(random, isLast);
    }

    private Drawn ofSlice(RandomGenerator random, boolean isLast) {
        int slice = random.nextInt(annotatedSlices);
        int index = 0;
        while (slice >= cases.get(index).annotated().length) {
            slice -= cases.get(index++).annotated().length;
        }
        Extent extent = cases.get(index).extent();
        int x = PatchDraws.origin(extent.x(), patch.x(), random);
        int y = PatchDraws.origin(extent.y(), patch.y(), random);
        int z = cases.get(index).annotated()[slice];
        return drawn(index, x, y, z, heights.get(index).holding(z, random), isLast);
    }

    private Drawn ofVoxel(RandomGenerator random, boolean isLast) {
        double number = random.nextDouble() * ends[ends.length - 1];
        int group = (int) IntStream.range(0, ends.length - 1)
                .takeWhile(each -> ends[each] <= number)
                .count();
        ClassVoxels.Place voxel = groups.get(group).draw(random);
        Extent extent = cases.get(voxel.caseIndex()).extent();
        int x = centred(voxel.x(), extent.x(), patch.x());
        int y = centred(voxel.y(), extent.y(), patch.y());
        OptionalInt z = heights.get(voxel.caseIndex()).around(voxel.z(), random);
        return drawn(voxel.caseIndex(), x, y, voxel.z(), z, isLast);
    }

    private Drawn drawn(int index, int x, int y, int slice, OptionalInt z, boolean isLast) {
        if (z.isPresent()) {
            return new Drawn(index, x, y, z.getAsInt());
        }
        return isLast ? new Drawn(index, x, y, heights.get(index).nearest(slice - patch.z() / 2)) : null;
    }

    private static int centred(int voxel, int length, int window) {
        return length > window
                ? Math.max(0, Math.min(length - window, voxel - window / 2))
                : PatchWindow.centred(length, window);
    }

    /**
     * Where a block begins.
     *
     * @param caseIndex index of its case
     */
    record Drawn(int caseIndex, int x, int y, int z) {}
}
