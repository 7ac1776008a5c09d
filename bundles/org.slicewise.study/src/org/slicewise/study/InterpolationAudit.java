// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.interpolation.FillingTask;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.SliceAffinity;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.SliceProvenance;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

/**
 * Tells without dense truth how well a sparse mask can be filled: every annotated slice between two others is left out,
 * filled from these two, and compared with what the expert drew.
 *
 * <p>Interpolators look no further than to the annotated slices on both sides, so every second slice is left out at
 * once, which gives the same as one at a time. The gaps so bridged are about twice as long as those of the mask itself.
 */
public final class InterpolationAudit {

    private final MaskInterpolator interpolator;
    private final Optional<SliceAffinity> affinity;

    /** The audit of an interpolator, with an affinity if it needs one. */
    public InterpolationAudit(MaskInterpolator interpolator, Optional<SliceAffinity> affinity) {
        this.interpolator = interpolator;
        this.affinity = affinity;
    }

    /**
     * Audits a case; what was filled in before counts for nothing. Nothing can be left out where fewer than three slices
     * are annotated.
     */
    public AuditedCase of(String caseId, SparseMask mask, Optional<Volume> image, WorkMonitor monitor) {
        SparseMask drawn = drawnOnly(mask);
        List<Integer> annotated = List.copyOf(drawn.annotated().indices());
        List<AuditedSlice> audited = new ArrayList<>();
        for (int first = 1; first <= 2; first++) {
            SortedSet<Integer> leftOut = new TreeSet<>();
            for (int i = first; i < annotated.size() - 1; i += 2) {
                leftOut.add(annotated.get(i));
            }
            if (!leftOut.isEmpty()) {
                SparseMask filled = filledWithout(leftOut, drawn, image, monitor);
                for (int i = first; i < annotated.size() - 1; i += 2) {
                    audited.add(compared(caseId, drawn, filled, annotated, i));
                }
            }
        }
        audited.sort(Comparator.comparingInt(AuditedSlice::slice));
        return AuditedCase.of(caseId, annotated, audited);
    }

    private SparseMask filledWithout(
            SortedSet<Integer> leftOut, SparseMask drawn, Optional<Volume> image, WorkMonitor monitor) {
        SortedSet<Integer> kept = new TreeSet<>(drawn.annotated().indices());
        kept.removeAll(leftOut);
        SparseMask sparse = drawn.keepOnly(new AnnotatedSlices(drawn.annotated().axis(), kept));
        return interpolator
                .fill(new FillingTask(sparse, image, affinity, monitor))
                .mask();
    }

    private static AuditedSlice compared(
            String caseId, SparseMask drawn, SparseMask filled, List<Integer> annotated, int i) {
        int slice = annotated.get(i);
        int below = slice - annotated.get(i - 1);
        int above = annotated.get(i + 1) - slice;
        Axis axis = drawn.annotated().axis();
        return new AuditedSlice(
                caseId,
                slice,
                below + above,
                Math.min(below, above),
                (below + above) * drawn.grid().spacing().along(axis),
                FilledSlices.overlaps(drawn, filled, new TreeSet<>(List.of(slice))));
    }

    private static SparseMask drawnOnly(SparseMask mask) {
        SortedSet<Integer> drawn = new TreeSet<>(mask.annotated().indices());
        drawn.removeIf(slice -> mask.provenance(slice) != SliceProvenance.HUMAN);
        return mask.keepOnly(new AnnotatedSlices(mask.annotated().axis(), drawn));
    }
}
