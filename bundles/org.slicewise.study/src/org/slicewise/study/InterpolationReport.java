// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slicewise.interpolation.FillingTask;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.SliceAffinity;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

/**
 * How well masks can be filled from part of their slices, against the slices that were held back: table 4 of Zhang et
 * al. (MIDL 2025) for any cohort.
 *
 * <p>Cases are added one by one, so that only one is in memory.
 */
public final class InterpolationReport {

    private final List<MaskInterpolator> interpolators;
    private final List<Double> densities;
    private final SliceChoice choice;
    private final Optional<SliceAffinity> affinity;
    private final Map<Cell, FillingSums> cells = new LinkedHashMap<>();

    /**
     * A report without cases.
     *
     * @param densities each above 0 and at most 1
     * @param choice which slices to keep for a density
     * @param affinity for interpolators that need one
     */
    public InterpolationReport(
            List<MaskInterpolator> interpolators,
            List<Double> densities,
            SliceChoice choice,
            Optional<SliceAffinity> affinity) {
        this.interpolators = List.copyOf(interpolators.stream()
                .collect(Collectors.toMap(
                        MaskInterpolator::name, one -> one, (first, again) -> first, LinkedHashMap::new))
                .values());
        this.densities = densities.stream().distinct().toList();
        this.choice = choice;
        this.affinity = affinity;
    }

    /** Which of the slices of a case are taken for annotated. */
    @FunctionalInterface
    public interface SliceChoice {
        /** Slices along the axial axis of the mask's grid. */
        AnnotatedSlices of(String caseId, SparseMask truth, double density);
    }

    /**
     * Adds a case.
     *
     * @param truth a mask in which every slice is annotated; single voxels may be open
     * @param image on the same grid; needed by some interpolators
     * @throws IllegalArgumentException if a slice is not annotated
     */
    public void add(String caseId, SparseMask truth, Optional<Volume> image, WorkMonitor monitor) {
        requireDense(caseId, truth);
        Optional<SharedCarriers> carriers = affinity.map(SharedCarriers::new);
        try {
            for (double density : densities) {
                add(caseId, truth, density, new Aids(image, carriers.map(SliceAffinity.class::cast), monitor));
            }
        } finally {
            carriers.ifPresent(SharedCarriers::close);
        }
    }

    private void add(String caseId, SparseMask truth, double density, Aids aids) {
        SparseMask kept = truth.keepOnly(choice.of(caseId, truth, density));
        for (MaskInterpolator interpolator : interpolators) {
            SparseMask filled = interpolator
                    .fill(new FillingTask(kept, aids.image, aids.affinity, aids.monitor))
                    .mask();
            cells.computeIfAbsent(new Cell(interpolator.name(), density), cell -> new FillingSums())
                    .add(caseId, truth, kept, filled);
        }
    }

    /** The scores of all cases added so far: by density, and within each by interpolator. */
    public List<FillingScores> scores() {
        List<FillingScores> scores = new ArrayList<>();
        cells.forEach((cell, sums) -> scores.add(sums.scores(cell.interpolator, cell.density)));
        return scores;
    }

    private static void requireDense(String caseId, SparseMask truth) {
        int annotated = truth.annotated().indices().size();
        int total = truth.grid().extent().along(truth.annotated().axis());
        if (annotated < total || !truth.filledSlices().isEmpty()) {
            throw new IllegalArgumentException(
                    "Case \"%s\": an expert annotated %d of %d slices, but only where all are can filled ones be compared; use the audit for sparse masks."
                            .formatted(caseId, annotated - truth.filledSlices().size(), total));
        }
    }

    /** What a filling may look at beside the mask, and who watches it. */
    private record Aids(Optional<Volume> image, Optional<SliceAffinity> affinity, WorkMonitor monitor) {}

    private record Cell(String interpolator, double density) {}
}
