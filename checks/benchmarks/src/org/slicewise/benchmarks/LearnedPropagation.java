// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slicewise.djl.AffinityTrainer;
import org.slicewise.djl.DjlSliceAffinity;
import org.slicewise.interpolation.AffinitySpec;
import org.slicewise.interpolation.FillingTask;
import org.slicewise.interpolation.MaskInterpolators;
import org.slicewise.interpolation.PropagationSpec;
import org.slicewise.sampling.SliceBudget;
import org.slicewise.sampling.SliceSamplers;
import org.slicewise.scoring.LabelOverlaps;
import org.slicewise.scoring.Overlap;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Mask;
import org.slicewise.volume.MaskDraft;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

/**
 * Trains a slice affinity on a folder of images, and compares learned propagation with the nearest annotated slice: IoU
 * over interpolated slices alone, pooled over cases, for evenly spaced slices of several densities.
 *
 * <p>Arguments: the folder of images, that of the masks of the same names, the file of the affinity, which is trained if
 * it is not there, and how many cases to take one of.
 */
final class LearnedPropagation {

    private static final List<Double> DENSITIES = List.of(0.05, 0.1, 0.2, 0.4, 0.8);

    private final SortedMap<String, LabelOverlaps> sums = new TreeMap<>();

    private LearnedPropagation() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> images = files(Path.of(arguments[0]));
        Path model = Path.of(arguments[2]);
        if (!Files.exists(model)) {
            train(images, model);
        }
        LearnedPropagation comparison = new LearnedPropagation();
        try (DjlSliceAffinity affinity = DjlSliceAffinity.load(model, "cpu")) {
            for (int i = 0; i < images.size(); i += Integer.parseInt(arguments[3])) {
                Path mask = Path.of(arguments[1]).resolve(images.get(i).getFileName());
                comparison.add(Volume.read(images.get(i)), Mask.read(mask), affinity);
            }
        }
        comparison.print();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void train(List<Path> images, Path model) throws IOException {
        List<AffinityTrainer.Image> readers = images.stream()
                .<AffinityTrainer.Image>map(file -> () -> Volume.read(file))
                .toList();
        long start = System.nanoTime();
        try (DjlSliceAffinity affinity =
                AffinityTrainer.train(readers, AffinitySpec.defaults(), "cpu", TrainingMonitor.SILENT)) {
            affinity.save(model);
        }
        System.out.printf("trained in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private void add(Volume image, Mask dense, DjlSliceAffinity affinity) {
        Axis axis = dense.grid().axialAxis();
        for (double density : DENSITIES) {
            AnnotatedSlices slices = SliceSamplers.named("evenly-spaced")
                    .choose(dense.grid(), new SliceBudget.Density(density), new Random(1));
            SortedSet<Integer> others =
                    new TreeSet<>(AnnotatedSlices.all(dense.grid(), axis).indices());
            others.removeAll(slices.indices());
            SparseMask truth = SparseMask.keepOnly(dense, new AnnotatedSlices(axis, others));
            FillingTask task = new FillingTask(
                    SparseMask.keepOnly(dense, slices), Optional.of(image), Optional.of(affinity), WorkMonitor.SILENT);
            add(density + " learned", truth, filled(PropagationSpec.defaults(), task));
            add(
                    density + " learned, no shapes",
                    truth,
                    filled(PropagationSpec.defaults().withShapeWeight(0), task));
            add(density + " nearest", truth, nearest(dense, slices));
        }
    }

    private static Mask filled(PropagationSpec spec, FillingTask task) {
        return MaskInterpolators.learned(spec).fill(task).mask().labels();
    }

    private void add(String what, SparseMask truth, Mask filled) {
        sums.merge(what, LabelOverlaps.between(truth, filled), LabelOverlaps::plus);
    }

    private static Mask nearest(Mask dense, AnnotatedSlices slices) {
        Axis axis = slices.axis();
        MaskDraft draft = new MaskDraft(dense, axis);
        int[] plane = new int
                [dense.grid().extent().planeWidth(axis) * dense.grid().extent().planeHeight(axis)];
        for (int index = 0; index < dense.grid().extent().along(axis); index++) {
            int nearest = slices.indices().first();
            for (int annotated : slices.indices()) {
                nearest = Math.abs(annotated - index) < Math.abs(nearest - index) ? annotated : nearest;
            }
            dense.slice(axis, nearest, plane);
            draft.plane(index, plane);
        }
        return draft.finish();
    }

    private void print() {
        sums.forEach((what, overlaps) -> {
            System.out.printf("%-26s", what);
            overlaps.byLabel().values().forEach(overlap -> System.out.printf(" %.4f", iou(overlap)));
            System.out.printf("   foreground %.4f%n", iou(overlaps.foreground()));
        });
    }

    private static double iou(Overlap overlap) {
        return overlap.iou().orElse(Double.NaN);
    }
}
