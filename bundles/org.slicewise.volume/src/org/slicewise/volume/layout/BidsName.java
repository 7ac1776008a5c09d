// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A file name of the Brain Imaging Data Structure: {@code key-value} entities and plain words between underscores.
 *
 * @param entities such as {@code sub} and {@code ses}
 * @param words such as {@code T1w}; the last one is the suffix
 */
record BidsName(SortedMap<String, String> entities, List<String> words) {

    /** Suffixes of three-dimensional images, those that are preferred first; none of time series. */
    static final List<String> IMAGE_SUFFIXES = List.of(
            "T1w",
            "T2w",
            "FLAIR",
            "ct",
            "CT",
            "PDw",
            "T2starw",
            "T2star",
            "UNIT1",
            "inplaneT1",
            "inplaneT2",
            "angio",
            "dwi",
            "adc",
            "ADC",
            "TRACE",
            "swi");

    private static final Set<String> MASK_SUFFIXES = Set.of("mask", "dseg", "msk", "seg");

    /** What the space is called that an image was taken in; without a name it is that one, too. */
    private static final Set<String> NATIVE = Set.of("orig", "T1w", "individual");

    /** Entities that tell the grid beside the space: an image and its mask have the same, or neither has one. */
    private static final List<String> GRID = List.of("res", "cohort");

    /** Entities of a mask that its image must share where the mask has them. */
    private static final List<String> SHARED = List.of("run", "acq", "ce", "rec", "dir", "echo", "part", "chunk");

    /** The name of a file, if it is one of a subject. */
    static Optional<BidsName> of(FoundFile file) {
        SortedMap<String, String> entities = new TreeMap<>();
        List<String> words = new ArrayList<>();
        for (String part : file.stem().split("_")) {
            int dash = part.indexOf('-');
            if (dash > 0) {
                entities.put(part.substring(0, dash), part.substring(dash + 1));
            } else {
                words.add(part);
            }
        }
        boolean ofSubject = file.stem().startsWith("sub-") && !words.isEmpty();
        return ofSubject ? Optional.of(new BidsName(entities, words)) : Optional.empty();
    }

    String suffix() {
        return words.get(words.size() - 1);
    }

    String subject() {
        return "sub-" + entities.get("sub");
    }

    boolean isImage() {
        return words.size() == 1 && IMAGE_SUFFIXES.contains(suffix());
    }

    boolean isMask() {
        return MASK_SUFFIXES.contains(suffix());
    }

    /** Whether this is the mask of what is no annotation but the outcome of skull stripping. */
    boolean isBrainMask() {
        return "brain".equals(entities.get("desc")) || "brain".equals(entities.get("label"));
    }

    /** What an image and its mask have in common in any case: subject and session. */
    String visit() {
        return subject() + "_" + entities.getOrDefault("ses", "");
    }

    /** The space other than that of the scanner; empty for that one. */
    private String space() {
        String space = entities.getOrDefault("space", "");
        return NATIVE.contains(space) ? "" : space;
    }

    /** Whether it lies in the space in which the image was taken. */
    boolean isNative() {
        return space().isEmpty();
    }

    /** What the name of an image has in common with those of the same image in other spaces. */
    String acquisition() {
        return visit()
                + SHARED.stream()
                        .map(key -> "_" + entities.getOrDefault(key, ""))
                        .collect(Collectors.joining());
    }

    private boolean isOnGridOf(BidsName image) {
        return space().equals(image.space())
                && GRID.stream().allMatch(key -> Objects.equals(entities.get(key), image.entities.get(key)));
    }

    /** Whether this, the name of a mask, belongs to an image. */
    boolean belongsTo(BidsName image) {
        List<String> said = words.subList(0, words.size() - 1);
        return visit().equals(image.visit())
                && isOnGridOf(image)
                && SHARED.stream()
                        .allMatch(key ->
                                !entities.containsKey(key) || entities.get(key).equals(image.entities.get(key)))
                && (said.stream().noneMatch(IMAGE_SUFFIXES::contains) || said.contains(image.suffix()));
    }
}
