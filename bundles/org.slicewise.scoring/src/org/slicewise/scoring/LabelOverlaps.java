// SPDX-License-Identifier: Apache-2.0
package org.slicewise.scoring;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/**
 * The overlap of two masks for each label.
 *
 * @param byLabel kept as an unmodifiable copy
 */
public record LabelOverlaps(SortedMap<Integer, Overlap> byLabel) {

    public LabelOverlaps {
        byLabel = Collections.unmodifiableSortedMap(new TreeMap<>(byLabel));
    }

    /**
     * The overlap of every label that occurs in truth or prediction, without the background.
     *
     * @throws IllegalArgumentException if the masks lie on different grids; the text tells the difference
     */
    public static LabelOverlaps between(Mask truth, Mask prediction) {
        LabelCounts counts = LabelCounts.of(truth, prediction);
        return of(counts, counts.labels());
    }

    /** The overlap of every label that occurs in what is annotated, as if there were no other voxels. */
    public static LabelOverlaps between(SparseMask truth, Mask prediction) {
        LabelCounts counts = LabelCounts.ofAnnotated(truth, prediction);
        return of(counts, counts.labels());
    }

    /** The overlap of every label that occurs where truth and prediction know one, as if there were no other voxels. */
    public static LabelOverlaps between(SparseMask truth, SparseMask prediction) {
        LabelCounts counts = LabelCounts.ofKnownToBoth(truth, prediction);
        return of(counts, counts.labels());
    }

    /** The overlap of exactly these labels in what is annotated, as if there were no other voxels. */
    public static LabelOverlaps between(SparseMask truth, Mask prediction, Collection<Integer> labels) {
        return ofExactly(LabelCounts.ofAnnotated(truth, prediction), labels);
    }

    /**
     * The overlap of exactly these labels, whether they occur or not; 0 among them counts the background too.
     *
     * @throws IllegalArgumentException if the masks lie on different grids, or if one of them has a label that is
     *     neither 0 nor among {@code labels}; the text names it
     */
    public static LabelOverlaps between(Mask truth, Mask prediction, Collection<Integer> labels) {
        return ofExactly(LabelCounts.of(truth, prediction), labels);
    }

    private static LabelOverlaps ofExactly(LabelCounts counts, Collection<Integer> labels) {
        for (int found : counts.labels()) {
            if (!labels.contains(found)) {
                throw new IllegalArgumentException("The %s has voxels of label %d, which is none of the labels %s."
                        .formatted(counts.inTruth(found) ? "truth" : "prediction", found, new TreeSet<>(labels)));
            }
        }
        return of(counts, labels);
    }

    private static LabelOverlaps of(LabelCounts counts, Collection<Integer> labels) {
        SortedMap<Integer, Overlap> overlaps = new TreeMap<>();
        labels.forEach(label -> overlaps.put(label, counts.overlap(label)));
        return new LabelOverlaps(overlaps);
    }

    /** The overlap of a label; no voxel at all for one that is not listed. */
    public Overlap of(int label) {
        return byLabel.getOrDefault(label, Overlap.NONE);
    }

    /** The counts of both, label by label. */
    public LabelOverlaps plus(LabelOverlaps other) {
        SortedMap<Integer, Overlap> sum = new TreeMap<>(byLabel);
        other.byLabel.forEach((label, overlap) -> sum.merge(label, overlap, Overlap::plus));
        return new LabelOverlaps(sum);
    }

    /** The summed counts of all labels but the background: every label is compared with itself alone. */
    public Overlap foreground() {
        return byLabel.tailMap(1).values().stream().reduce(Overlap.NONE, Overlap::plus);
    }
}
