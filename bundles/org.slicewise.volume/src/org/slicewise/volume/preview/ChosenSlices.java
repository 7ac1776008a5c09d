// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.slicewise.volume.SparseMask;

/**
 * The slices of a picture.
 *
 * @param indices storage indices, ordered from foot to head
 * @param words what they are, for the picture
 */
record ChosenSlices(List<Integer> indices, String words) {

    static ChosenSlices of(SliceChoice choice, PreviewSubject subject, AxialView view) {
        if (choice instanceof SliceChoice.Listed listed) {
            return listed(listed.indices(), view);
        }
        List<Integer> all = IntStream.range(0, view.slices())
                .map(view::storageIndex)
                .boxed()
                .toList();
        if (choice instanceof SliceChoice.Labelled labelled) {
            return among(all, labelled.count(), index -> hasLabel(subject, view, index), "with a label");
        }
        if (choice instanceof SliceChoice.Annotated annotated) {
            return among(all, annotated.count(), index -> isAnnotated(subject, view, index), "with annotation");
        }
        List<Integer> even = spread(all, ((SliceChoice.Even) choice).count());
        return new ChosenSlices(even, "%d of %d axial slices".formatted(even.size(), all.size()));
    }

    private static ChosenSlices listed(List<Integer> indices, AxialView view) {
        for (int index : indices) {
            if (index < 0 || index >= view.slices()) {
                throw new IllegalArgumentException(
                        "There is no axial slice %d; there are %d, counted from 0.".formatted(index, view.slices()));
            }
        }
        List<Integer> fromFoot = indices.stream()
                .distinct()
                .map(view::storageIndex)
                .sorted()
                .map(view::storageIndex)
                .toList();
        return new ChosenSlices(fromFoot, "%d of %d axial slices".formatted(fromFoot.size(), view.slices()));
    }

    /** Slices of those that are wanted; of all, and saying so, when none is. */
    private static ChosenSlices among(List<Integer> all, int count, IntPredicate wanted, String which) {
        List<Integer> found = all.stream().filter(wanted::test).toList();
        List<Integer> shown = spread(found.isEmpty() ? all : found, count);
        String words = found.isEmpty()
                ? "%d of %d axial slices; there is none %s".formatted(shown.size(), all.size(), which)
                : "%d of the %d axial slices %s".formatted(shown.size(), found.size(), which);
        return new ChosenSlices(shown, words);
    }

    /** The middle of each of equal parts; all when there are no more than wanted. */
    private static List<Integer> spread(List<Integer> from, int count) {
        int wanted = Math.min(count, from.size());
        List<Integer> spread = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            spread.add(from.get((int) ((2L * i + 1) * from.size() / (2L * wanted))));
        }
        return spread;
    }

    private static boolean hasLabel(PreviewSubject subject, AxialView view, int index) {
        return subject.mask()
                        .map(mask -> holds(view.slice(mask.toFileMask(), index), ChosenSlices::isLabel))
                        .orElse(false)
                || subject.prediction()
                        .map(mask -> holds(view.slice(mask, index), label -> label != 0))
                        .orElse(false);
    }

    private static boolean isLabel(int stored) {
        return stored != 0 && stored != SparseMask.UNANNOTATED;
    }

    private static boolean isAnnotated(PreviewSubject subject, AxialView view, int index) {
        return subject.mask()
                .map(mask -> holds(view.slice(mask.toFileMask(), index), label -> label != SparseMask.UNANNOTATED))
                .orElse(false);
    }

    private static boolean holds(int[] slice, IntPredicate wanted) {
        return IntStream.of(slice).anyMatch(wanted);
    }
}
