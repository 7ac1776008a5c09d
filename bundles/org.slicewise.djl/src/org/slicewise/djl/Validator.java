// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slicewise.scoring.LabelOverlaps;
import org.slicewise.segmentation.TrainingCase;
import org.slicewise.segmentation.TrainingData;
import org.slicewise.segmentation.ValidationScore;
import org.slicewise.volume.Mask;

/** Scores the segmenter of a moment on the validation cases, the way any segmenter is used. */
final class Validator {

    private final List<TrainingCase> cases;
    private final List<Integer> labels;
    private final Device device;

    Validator(TrainingData data, Device device) {
        this.cases = data.validation();
        this.labels =
                data.labels().labels().stream().filter(label -> label != 0).toList();
        this.device = device;
    }

    /** Nothing of the training is touched: the segmenter has weights of its own. */
    ValidationScore score(int iteration, StoredSegmenter stored, BooleanSupplier cancelled)
            throws CancellationException {
        LabelOverlaps sum = new LabelOverlaps(new TreeMap<>());
        DjlSegmenter segmenter = DjlSegmenter.of(stored, device);
        try {
            for (TrainingCase each : cases) {
                Mask prediction = segmenter.segment(each.image(), cancelled);
                sum = sum.plus(LabelOverlaps.between(each.mask(), prediction, labels));
            }
        } finally {
            segmenter.closeKeepingMemory();
        }
        SortedMap<Integer, Float> iou = new TreeMap<>();
        for (int label : labels) {
            iou.put(label, (float) sum.of(label).iou().orElse(Double.NaN));
        }
        return new ValidationScore(iteration, iou);
    }
}
