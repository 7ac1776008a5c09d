// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Mask;
import org.slicewise.volume.MaskDraft;
import org.slicewise.volume.SliceProvenance;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

/** The propagation of one mask, gap by gap. */
final class Propagation {

    private final SparseMask mask;
    private final Mask stored;
    private final Mask shaped;
    private final Axis axis;
    private final Plane plane;
    private final int slices;
    private final SliceAffinity.SliceCarrier carrier;
    private final PropagationSpec spec;
    private final WorkMonitor monitor;
    private final Optional<Verification> verification;
    private final MaskDraft draft;
    private final ConfidenceDraft confidence;
    private final Map<Integer, SliceProvenance> provenance = new TreeMap<>();

    Propagation(
            SparseMask mask,
            Volume image,
            SliceAffinity.SliceCarrier carrier,
            PropagationSpec spec,
            WorkMonitor monitor) {
        this.mask = mask;
        this.stored = mask.toFileMask();
        this.shaped = new ShapeBased().fill(FillingTask.of(mask)).mask().toFileMask();
        this.axis = mask.annotated().axis();
        this.plane = plane(axis, mask);
        this.slices = mask.grid().extent().along(axis);
        this.carrier = carrier;
        this.spec = spec;
        this.monitor = monitor;
        this.verification = spec.verified() ? Optional.of(new Verification(image, axis, plane)) : Optional.empty();
        this.draft = new MaskDraft(stored, axis);
        this.confidence = new ConfidenceDraft(mask.grid(), axis);
    }

    private static Plane plane(Axis axis, SparseMask mask) {
        Extent extent = mask.grid().extent();
        Spacing spacing = mask.grid().spacing();
        return new Plane(
                extent.planeWidth(axis),
                extent.planeHeight(axis),
                spacing.along(axis == Axis.X ? Axis.Y : Axis.X),
                spacing.along(axis == Axis.Z ? Axis.Y : Axis.Z));
    }

    /** Everything filled. */
    Filling filling() {
        List<Integer> annotated = new ArrayList<>(mask.annotated().indices());
        annotated.forEach(this::keep);
        fill(-1, annotated.get(0));
        for (int i = 1; i < annotated.size(); i++) {
            fill(annotated.get(i - 1), annotated.get(i));
        }
        fill(annotated.get(annotated.size() - 1), slices);
        return new Filling(mask.filled(draft.finish(), provenance), Optional.of(confidence.finish()));
    }

    private void keep(int index) {
        int[] labels = slice(index);
        float[] sure = new float[labels.length];
        for (int i = 0; i < sure.length; i++) {
            sure[i] = labels[i] == SparseMask.UNANNOTATED ? 0 : 1;
        }
        confidence.plane(index, sure);
    }

    private int[] slice(int index) {
        int[] labels = new int[plane.pixels()];
        stored.slice(axis, index, labels);
        return labels;
    }

    /** Fills the slices between two that are annotated, or from one to the end of the volume. */
    private void fill(int below, int above) {
        if (above - below < 2) {
            return;
        }
        int[] first = slice(below < 0 ? above : below);
        int[] last = slice(above == slices ? below : above);
        LabelPlanes labels = new LabelPlanes(List.of(first, last));
        float[][] start = labels.values(first);
        float[][] end = labels.values(last);
        double overlap = LabelPlanes.overlap(LabelPlanes.largest(start), LabelPlanes.largest(end));
        List<float[][]> downwards = below < 0 || above == slices ? List.of() : carried(above, below, end);
        float[][] values = below < 0 ? end : start;
        int step = below < 0 ? -1 : 1;
        for (int from = below < 0 ? above : below; from + step > below && from + step < above; from += step) {
            values = next(from, from + step, values);
            if (downwards.isEmpty()) {
                put(from + step, labels, LabelPlanes.largest(values), values);
            } else {
                float[][] other = downwards.get(above - from - 2);
                merge(from + step, (double) (above - from - 1) / (above - below), labels, values, other, overlap);
            }
        }
    }

    /** The values of all slices from one to another, neither included. */
    private List<float[][]> carried(int from, int to, float[][] start) {
        List<float[][]> all = new ArrayList<>();
        float[][] values = start;
        for (int index = from; index - 1 > to; index--) {
            values = next(index, index - 1, values);
            all.add(values);
        }
        return all;
    }

    private float[][] next(int from, int to, float[][] values) {
        if (isSure(values[0])) {
            return values;
        }
        float[][] carried = carrier.carry(from, to, values);
        verification.ifPresent(check -> check.apply(from, to, values, carried));
        return carried;
    }

    /** Whether there is background everywhere, which stays so. */
    private static boolean isSure(float[] values) {
        for (float value : values) {
            if (value < 1) {
                return false;
            }
        }
        return true;
    }

    /**
     * Merges what came from both sides: the values by nearness; the less the drawn slices lie over each other, the more also
     * the shapes of what came, between which contours move evenly; and the more they do, the more {@link #drawnShapes}.
     */
    private void merge(int index, double nearness, LabelPlanes labels, float[][] low, float[][] high, double overlap) {
        int[] fromLow = LabelPlanes.largest(low);
        int[] fromHigh = LabelPlanes.largest(high);
        double shapes = spec.shapeWeight() * overlap;
        double drawn = shapes == 0 ? 0 : shapes / (shapes + 1 - overlap);
        double moved = spec.shapeWeight() == 0 ? 0 : (1 - drawn) * (1 - overlap) / 2;
        int[] alone = drawnShapes(index, labels);
        float[][] between = new ShapePair(plane, labels.count(), alone, alone).between(1);
        float[][] carried = new ShapePair(plane, labels.count(), fromLow, fromHigh).between(nearness);
        float[][] both = new float[labels.count()][plane.pixels()];
        for (int label = 0; label < both.length; label++) {
            for (int i = 0; i < both[label].length; i++) {
                double values = nearness * low[label][i] + (1 - nearness) * high[label][i];
                double rest = moved * carried[label][i] + (1 - drawn - moved) * values;
                both[label][i] =
                        (float) (alone[i] == LabelPlanes.OPEN ? rest / (1 - drawn) : drawn * between[label][i] + rest);
            }
        }
        int[] result = LabelPlanes.largest(both);
        for (int i = 0; i < result.length; i++) {
            boolean isOpen = fromLow[i] == LabelPlanes.OPEN && fromHigh[i] == LabelPlanes.OPEN;
            if (isOpen || spec.disagreementIgnored() && fromLow[i] != fromHigh[i]) {
                result[i] = LabelPlanes.OPEN;
            }
        }
        put(index, labels, result, both);
    }

    /**
     * What {@link ShapeBased} makes of a slice; open where it has a label that neither of the two annotated slices has, and
     * then of no weight.
     */
    private int[] drawnShapes(int index, LabelPlanes labels) {
        int[] alone = new int[plane.pixels()];
        shaped.slice(axis, index, alone);
        return LabelPlanes.largest(labels.values(alone));
    }

    private void put(int index, LabelPlanes labels, int[] result, float[][] values) {
        int[] stored = new int[result.length];
        float[] sure = new float[result.length];
        for (int i = 0; i < result.length; i++) {
            stored[i] = labels.label(result[i]);
            sure[i] = result[i] == LabelPlanes.OPEN ? 0 : Math.max(0, Math.min(1, values[result[i]][i]));
        }
        draft.plane(index, stored);
        confidence.plane(index, sure);
        if (Arrays.stream(result).anyMatch(label -> label != LabelPlanes.OPEN)) {
            provenance.put(index, SliceProvenance.PROPAGATED);
        }
        monitor.at(provenance.size(), slices - mask.annotated().indices().size(), "slice " + index);
    }
}
