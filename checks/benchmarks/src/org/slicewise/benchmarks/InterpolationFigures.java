// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slicewise.interpolation.FillingTask;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.MaskInterpolators;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/**
 * Fills dense masks from evenly spaced axial slices of them by every interpolator that needs no image, and prints the IoU
 * of each label, pooled over all masks of a folder: {@code InterpolationFigures FOLDER...}.
 */
public final class InterpolationFigures {

    private static final double[] DENSITIES = {0.05, 0.1, 0.2, 0.4, 0.8};

    private InterpolationFigures() {}

    /** Prints one line of a table for each folder, interpolator and density. */
    public static void main(String[] folders) throws IOException {
        System.out.println(
                "| masks | interpolator | density | IoU of filled slices, by label | IoU of all slices, by label |");
        System.out.println("|---|---|---|---|---|");
        for (String folder : folders) {
            List<Mask> masks = read(Path.of(folder));
            for (double density : DENSITIES) {
                for (String name : MaskInterpolators.names()) {
                    MaskInterpolator interpolator = MaskInterpolators.named(name);
                    if (interpolator.need() == MaskInterpolator.Need.MASK_ALONE) {
                        print(folder, density, interpolator, masks);
                    }
                }
            }
        }
    }

    private static List<Mask> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Mask> masks = new ArrayList<>();
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                masks.add(Mask.read(file));
            }
            return masks;
        }
    }

    private static void print(String folder, double density, MaskInterpolator interpolator, List<Mask> masks) {
        Map<Integer, Counts> filled = new TreeMap<>();
        Map<Integer, Counts> all = new TreeMap<>();
        for (Mask truth : masks) {
            Axis axis = truth.grid().axialAxis();
            AnnotatedSlices slices =
                    new AnnotatedSlices(axis, evenlySpaced(density, truth.grid().axialSlices()));
            SparseMask sparse = SparseMask.keepOnly(truth, slices);
            Mask made = interpolator.fill(FillingTask.of(sparse)).mask().labels();
            for (int index = 0; index < truth.grid().axialSlices(); index++) {
                if (!slices.indices().contains(index)) {
                    count(truth, made, axis, index, filled);
                }
                count(truth, made, axis, index, all);
            }
        }
        Path name = Path.of(folder).toAbsolutePath().getParent().getFileName();
        System.out.printf("| %s | %s | %s | %s | %s |%n", name, interpolator.name(), density, text(filled), text(all));
    }

    private static TreeSet<Integer> evenlySpaced(double density, int slices) {
        int count = (int) Math.max(1, Math.round(density * slices));
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            chosen.add((int) Math.floor((i + 0.5) * slices / count));
        }
        return chosen;
    }

    private static void count(Mask truth, Mask made, Axis axis, int index, Map<Integer, Counts> counts) {
        int[] drawn = new int
                [truth.grid().extent().planeWidth(axis) * truth.grid().extent().planeHeight(axis)];
        int[] found = new int[drawn.length];
        truth.slice(axis, index, drawn);
        made.slice(axis, index, found);
        truth.labels().forEach(label -> counts.computeIfAbsent(label, any -> new Counts()));
        for (int i = 0; i < drawn.length; i++) {
            if (drawn[i] != 0) {
                Counts of = counts.get(drawn[i]);
                of.union++;
                of.both += drawn[i] == found[i] ? 1 : 0;
            }
            if (found[i] != 0 && found[i] != drawn[i]) {
                counts.get(found[i]).union++;
            }
        }
    }

    private static String text(Map<Integer, Counts> counts) {
        StringBuilder text = new StringBuilder();
        counts.values().forEach(of -> text.append("%.4f ".formatted(of.both / (double) of.union)));
        return text.toString().strip();
    }

    /** Voxels of a label in both masks, and in one of them at least. */
    private static final class Counts {
        private long both;
        private long union;
    }
}
