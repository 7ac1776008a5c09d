// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well the segmenter of a moment segments the validation cases.
 *
 * <p>Intersection and union of a label are those of all cases together. They are counted where the masks are annotated.
 *
 * @param iteration iterations done when it was scored
 * @param iou intersection over union of each label but the background, not a number for one that neither mask has
 */
public record ValidationScore(int iteration, SortedMap<Integer, Float> iou) {

    public ValidationScore {
        iou = Collections.unmodifiableSortedMap(new TreeMap<>(iou));
    }

    /**
     * The mean over the labels that occur, by which segmenters are compared; not a number if none does. The background
     * has no part in it: its IoU is near 1 for any segmenter, and would only blur what differs.
     */
    public double mean() {
        return iou.values().stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(Float::doubleValue)
                .average()
                .orElse(Double.NaN);
    }
}
