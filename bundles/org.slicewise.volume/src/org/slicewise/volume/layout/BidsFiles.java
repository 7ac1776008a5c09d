// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The images and masks of a folder in the Brain Imaging Data Structure.
 *
 * @param images those outside of derivatives, or all if there is none outside
 * @param derived the other images
 * @param masks those that annotate, or those of brains if there are no others
 */
record BidsFiles(List<Named> images, List<Named> derived, List<Named> masks) {

    /** A file and what its name says, in the order of the files. */
    record Named(FoundFile file, BidsName name) implements Comparable<Named> {

        String id() {
            return file.stem().substring(0, file.stem().lastIndexOf('_'));
        }

        boolean isNative() {
            return name.isNative();
        }

        String acquisition() {
            return name.acquisition();
        }

        @Override
        public int compareTo(Named other) {
            return file.name().compareTo(other.file.name());
        }
    }

    /** How many images have a suffix, and how many of them have a mask. */
    private record Count(String suffix, long withMask, long all) {}

    static BidsFiles of(FolderTree tree) {
        List<Named> all = new ArrayList<>();
        tree.volumes().forEach(file -> BidsName.of(file).ifPresent(name -> all.add(new Named(file, name))));
        List<Named> masks = all.stream().filter(each -> each.name.isMask()).toList();
        List<Named> annotations =
                masks.stream().filter(mask -> !mask.name.isBrainMask()).toList();
        List<Named> images = all.stream().filter(each -> each.name.isImage()).toList();
        List<Named> raw = images.stream().filter(each -> !isDerived(each)).toList();
        List<Named> derived = images.stream().filter(BidsFiles::isDerived).toList();
        List<Named> taken = annotations.isEmpty() ? masks : annotations;
        return raw.isEmpty() ? new BidsFiles(images, List.of(), taken) : new BidsFiles(raw, derived, taken);
    }

    private static boolean isDerived(Named each) {
        return each.file.folders().contains(BidsDerivativesLayout.DERIVATIVES);
    }

    Stream<Named> imagesOf(String suffix) {
        return images.stream().filter(image -> image.name.suffix().equals(suffix));
    }

    /** The images of a suffix that each mask belongs to; derived ones only where it belongs to no other. */
    SortedMap<Named, List<Named>> imagesByMask(String suffix) {
        SortedMap<String, List<Named>> first = byVisit(images, suffix);
        SortedMap<String, List<Named>> second = byVisit(derived, suffix);
        SortedMap<Named, List<Named>> byMask = new TreeMap<>();
        for (Named mask : masks) {
            List<Named> fitting = fitting(mask, first);
            byMask.put(mask, fitting.isEmpty() ? fitting(mask, second) : fitting);
        }
        return byMask;
    }

    private static SortedMap<String, List<Named>> byVisit(List<Named> images, String suffix) {
        SortedMap<String, List<Named>> byVisit = new TreeMap<>();
        images.stream().filter(image -> image.name.suffix().equals(suffix)).forEach(image -> byVisit.computeIfAbsent(
                        image.name.visit(), absent -> new ArrayList<>())
                .add(image));
        return byVisit;
    }

    private static List<Named> fitting(Named mask, SortedMap<String, List<Named>> images) {
        return images.getOrDefault(mask.name.visit(), List.of()).stream()
                .filter(image -> mask.name.belongsTo(image.name))
                .toList();
    }

    /** The suffix of the most images with a mask; if none has one, that of the most images. */
    String suffix() {
        return counts().get(0).suffix;
    }

    /** The suffixes that could be taken in place of that one just as well. */
    List<String> ties() {
        List<Count> counts = counts();
        Count best = counts.get(0);
        return counts.stream()
                .skip(1)
                .filter(each -> each.all > 0 && each.withMask == best.withMask)
                .filter(each -> best.withMask > 0 || each.all == best.all)
                .map(Count::suffix)
                .toList();
    }

    /** By suffix, the best first, and of those that are alike in the order of {@link BidsName#IMAGE_SUFFIXES}. */
    private List<Count> counts() {
        return BidsName.IMAGE_SUFFIXES.stream()
                .map(suffix -> new Count(
                        suffix,
                        imagesByMask(suffix).values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .count(),
                        imagesOf(suffix).count()))
                .sorted(Comparator.comparingLong(Count::withMask)
                        .thenComparingLong(Count::all)
                        .reversed())
                .toList();
    }
}
