// SPDX-License-Identifier: Apache-2.0
package org.slicewise.scoring;

import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/** Voxels of each label in truth, in prediction and in both, counted in one pass over two masks of the same grid. */
final class LabelCounts {

    private static final int LABELS = 65536;
    private static final int NONE = -1;

    private final long[] truth = new long[LABELS];
    private final long[] prediction = new long[LABELS];
    private final long[] both = new long[LABELS];

    private LabelCounts() {}

    /** The counts over all voxels. */
    static LabelCounts of(Mask truth, Mask prediction) {
        LabelCounts counts = new LabelCounts();
        counts.count(truth, prediction, NONE, NONE);
        return counts;
    }

    /** The counts over the voxels that the truth knows. */
    static LabelCounts ofAnnotated(SparseMask truth, Mask prediction) {
        LabelCounts counts = new LabelCounts();
        counts.count(truth.toFileMask(), prediction, SparseMask.UNANNOTATED, NONE);
        return counts;
    }

    /** The counts over the voxels whose label truth and prediction know. */
    static LabelCounts ofKnownToBoth(SparseMask truth, SparseMask prediction) {
        LabelCounts counts = new LabelCounts();
        counts.count(truth.toFileMask(), prediction.toFileMask(), SparseMask.UNANNOTATED, SparseMask.UNANNOTATED);
        return counts;
    }

    private void count(Mask truthMask, Mask predictionMask, int unknown, int open) {
        truthMask.grid().differenceFrom(predictionMask.grid()).ifPresent(difference -> {
            throw new IllegalArgumentException("Truth and prediction cannot be compared voxel by voxel. " + difference);
        });
        Extent extent = truthMask.grid().extent();
        int[] truthPlane = new int[extent.x() * extent.y()];
        int[] predictionPlane = new int[truthPlane.length];
        for (int z = 0; z < extent.z(); z++) {
            truthMask.slice(Axis.Z, z, truthPlane);
            predictionMask.slice(Axis.Z, z, predictionPlane);
            count(truthPlane, predictionPlane, unknown, open);
        }
    }

    private void count(int[] truthPlane, int[] predictionPlane, int unknown, int open) {
        for (int i = 0; i < truthPlane.length; i++) {
            if (truthPlane[i] == unknown || predictionPlane[i] == open) {
                continue;
            }
            truth[truthPlane[i]]++;
            prediction[predictionPlane[i]]++;
            if (truthPlane[i] == predictionPlane[i]) {
                both[truthPlane[i]]++;
            }
        }
    }

    Overlap overlap(int label) {
        return new Overlap(both[label], truth[label] - both[label], prediction[label] - both[label]);
    }

    boolean inTruth(int label) {
        return truth[label] > 0;
    }

    /** Labels of truth or prediction, without the background. */
    SortedSet<Integer> labels() {
        SortedSet<Integer> labels = new TreeSet<>();
        for (int label = 1; label < LABELS; label++) {
            if (truth[label] + prediction[label] > 0) {
                labels.add(label);
            }
        }
        return labels;
    }
}
