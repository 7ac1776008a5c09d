// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.slicewise.interpolation.AffinitySpec;
import org.slicewise.volume.Seeds;
import org.slicewise.volume.Volume;

/**
 * Squares out of pairs of neighbouring slices of many images, drawn in one pass over these so that no more than one
 * image is in memory.
 */
final class SlicePairs {

    private static final long MOST_BYTES = 256L << 20;

    /** A square of less contrast teaches nothing; after some tries it is taken all the same. */
    private static final double LEAST_DEVIATION = 8;

    private static final int TRIES = 8;

    private final List<Pair> pairs = new ArrayList<>();
    private final AffinitySpec spec;

    private SlicePairs(AffinitySpec spec) {
        this.spec = spec;
    }

    /** The same square out of two slices. */
    record Pair(float[] target, float[] source) {}

    /**
     * Draws as many pairs of each image as of any other, at most as many in all as the training needs.
     *
     * @throws IllegalArgumentException if no image has enough slices
     */
    static SlicePairs of(List<AffinityTrainer.Image> images, AffinitySpec spec, BooleanSupplier cancelled)
            throws IOException {
        SlicePairs all = new SlicePairs(spec);
        long bytes = 2L * Float.BYTES * spec.crop() * spec.crop();
        long wanted = Math.min((long) spec.iterations() * spec.batch(), Math.max(1, MOST_BYTES / bytes));
        int each = (int) ((wanted + images.size() - 1) / Math.max(1, images.size()));
        for (int i = 0; i < images.size() && !cancelled.getAsBoolean(); i++) {
            all.draw(images.get(i).read(), each, Seeds.generator(spec.seed(), "slice-pairs", "", i));
        }
        if (all.pairs.isEmpty() && !cancelled.getAsBoolean()) {
            throw new IllegalArgumentException(
                    "A slice affinity is learned from images with at least %d slices, but none of %d has so many."
                            .formatted(spec.smallestGap() + 1, images.size()));
        }
        Collections.shuffle(all.pairs, new Random(Seeds.derive(spec.seed(), "slice-pairs-order", "", 0)));
        return all;
    }

    private void draw(Volume image, int count, RandomGenerator random) {
        WorkingSlices slices = new WorkingSlices(image, image.grid().axialAxis(), spec.workingSize());
        if (slices.count() <= spec.smallestGap()) {
            return;
        }
        for (int i = 0; i < count; i++) {
            Pair pair = pair(slices, random);
            for (int tries = 1; tries < TRIES && deviation(pair.target()) < LEAST_DEVIATION; tries++) {
                pair = pair(slices, random);
            }
            pairs.add(pair);
        }
    }

    private Pair pair(WorkingSlices slices, RandomGenerator random) {
        int largest = Math.min(spec.largestGap(), slices.count() - 1);
        int gap = spec.smallestGap() + random.nextInt(largest - spec.smallestGap() + 1);
        int first = random.nextInt(slices.count() - gap);
        boolean upwards = random.nextBoolean();
        int left = random.nextInt(Math.max(0, slices.width() - spec.crop()) + 1);
        int top = random.nextInt(Math.max(0, slices.height() - spec.crop()) + 1);
        return new Pair(
                square(slices, upwards ? first + gap : first, left, top),
                square(slices, upwards ? first : first + gap, left, top));
    }

    /** A square of a slice, which beyond the border goes on as at the border. */
    private float[] square(WorkingSlices slices, int index, int left, int top) {
        float[] slice = slices.slice(index);
        int side = spec.crop();
        float[] square = new float[side * side];
        for (int y = 0; y < side; y++) {
            int row = Math.min(slices.height() - 1, top + y) * slices.width();
            for (int x = 0; x < side; x++) {
                square[y * side + x] = slice[row + Math.min(slices.width() - 1, left + x)];
            }
        }
        return square;
    }

    private static double deviation(float[] values) {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / values.length;
        return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
    }

    /** The pair at a place of an endless row. */
    Pair at(long place) {
        return pairs.get((int) (place % pairs.size()));
    }
}
