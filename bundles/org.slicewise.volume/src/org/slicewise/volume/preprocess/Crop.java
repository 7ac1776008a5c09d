// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

/** Which part of an image is kept: a box along its storage axes. */
public sealed interface Crop {

    /** The forms a crop has as text. */
    String FORMS = "\"none\", \"labels 1 2 ... margin MM\" and \"above VALUE margin MM\"";

    /**
     * The box of an image.
     *
     * @throws IllegalArgumentException if there is nothing to crop to
     */
    VoxelBox box(Volume image, Optional<SparseMask> mask, Runnable check);

    /** The crop as text, which {@link #parse} understands. */
    String text();

    /**
     * The crop of a text, such as {@code labels 1 2 margin 10}.
     *
     * @throws IllegalArgumentException if it is none; the text names the forms there are
     */
    static Crop parse(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
        if (words.equals(List.of("none"))) {
            return new Whole();
        }
        double marginMm = takeMargin(words);
        String kind = words.remove(0);
        if (kind.equals("labels") && !words.isEmpty()) {
            return new ToLabels(
                    words.stream().map(Numbers::whole).collect(Collectors.toCollection(TreeSet::new)), marginMm);
        }
        if (kind.equals("above") && words.size() == 1) {
            return new ToForeground(Numbers.number(words.get(0)), marginMm);
        }
        throw new IllegalArgumentException("\"%s\" is no crop; there are %s.".formatted(text.strip(), FORMS));
    }

    private static double takeMargin(List<String> words) {
        int at = words.size() - 2;
        if (at < 1 || !words.get(at).equals("margin")) {
            return 0;
        }
        words.remove(at);
        return Numbers.number(words.remove(at));
    }

    private static void requireMargin(double marginMm) {
        if (!(marginMm >= 0) || Double.isInfinite(marginMm)) {
            throw new IllegalArgumentException(
                    "The margin of a crop is a number of millimetres from 0 on, but is %s.".formatted(marginMm));
        }
    }

    /** All of the image. */
    record Whole() implements Crop {

        @Override
        public VoxelBox box(Volume image, Optional<SparseMask> mask, Runnable check) {
            return VoxelBox.all(image.grid().extent());
        }

        @Override
        public String text() {
            return "none";
        }
    }

    /**
     * The box around all voxels of some labels. It needs a mask, so it is not for images that are yet to be segmented.
     *
     * @param labels as the mask has them, before any are mapped; at least one
     * @param marginMm added on each side, in millimetres
     */
    record ToLabels(SortedSet<Integer> labels, double marginMm) implements Crop {

        public ToLabels {
            labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
            if (labels.isEmpty() || labels.first() < 1 || labels.contains(SparseMask.UNANNOTATED)) {
                throw new IllegalArgumentException(
                        "The labels to crop to are numbers from 1 on, but not %d, which stands for \"not annotated\": %s."
                                .formatted(SparseMask.UNANNOTATED, labels));
            }
            requireMargin(marginMm);
        }

        @Override
        public VoxelBox box(Volume image, Optional<SparseMask> mask, Runnable check) {
            Mask labelled = mask.orElseThrow(() -> new IllegalArgumentException(
                            "There is no mask, but the image is to be cropped to labels %s; crop to values above one, or not at all."
                                    .formatted(labels)))
                    .labels();
            Extent extent = image.grid().extent();
            int[] plane = new int[extent.x() * extent.y()];
            VoxelBox.Around around = new VoxelBox.Around();
            for (int z = 0; z < extent.z(); z++) {
                check.run();
                labelled.slice(Axis.Z, z, plane);
                for (int i = 0; i < plane.length; i++) {
                    if (plane[i] != 0 && labels.contains(plane[i])) {
                        around.add(i % extent.x(), i / extent.x(), z);
                    }
                }
            }
            return around.box()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "No voxel has one of the labels %s to crop to; those there are: %s. Crop to others, to values above one, or leave the case out."
                                    .formatted(labels, labelled.labels())))
                    .within(image.grid(), marginMm);
        }

        @Override
        public String text() {
            String all = labels.stream().map(String::valueOf).collect(Collectors.joining(" "));
            return "labels %s margin %s".formatted(all, Numbers.text(marginMm));
        }
    }

    /**
     * The box around all voxels that are above a value in at least one channel, such as all that is not air.
     *
     * @param above in the units of the image
     * @param marginMm added on each side, in millimetres
     */
    record ToForeground(double above, double marginMm) implements Crop {

        public ToForeground {
            requireMargin(marginMm);
        }

        @Override
        public VoxelBox box(Volume image, Optional<SparseMask> mask, Runnable check) {
            Extent extent = image.grid().extent();
            float[] plane = new float[extent.x() * extent.y()];
            VoxelBox.Around around = new VoxelBox.Around();
            for (int channel = 0; channel < image.channels(); channel++) {
                for (int z = 0; z < extent.z(); z++) {
                    check.run();
                    image.slice(channel, Axis.Z, z, plane);
                    for (int i = 0; i < plane.length; i++) {
                        if (plane[i] > above) {
                            around.add(i % extent.x(), i / extent.x(), z);
                        }
                    }
                }
            }
            return around.box()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "No voxel is above %s, so there is nothing to crop to; choose a lower value."
                                    .formatted(above)))
                    .within(image.grid(), marginMm);
        }

        @Override
        public String text() {
            return "above %s margin %s".formatted(Numbers.text(above), Numbers.text(marginMm));
        }
    }
}
