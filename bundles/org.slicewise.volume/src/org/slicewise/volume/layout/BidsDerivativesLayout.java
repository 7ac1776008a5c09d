// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The Brain Imaging Data Structure: images of subjects, and masks of them in its folder {@code derivatives}.
 *
 * <p>A mask belongs to the image of the same subject, session and, where the mask names them, run and the like.
 */
final class BidsDerivativesLayout extends TreeLayout {

    static final String NAME = "bids-derivatives";

    private static final String DERIVATIVES = "derivatives";

    private final Optional<String> suffix;

    /** Of the images whose suffix the most masks fit. */
    BidsDerivativesLayout() {
        this.suffix = Optional.empty();
    }

    private BidsDerivativesLayout(String suffix) {
        this.suffix = Optional.of(suffix);
    }

    /** The layout for images of a suffix, such as T2w, or an {@link IllegalArgumentException}. */
    static BidsDerivativesLayout ofSuffix(String suffix) {
        if (!BidsName.IMAGE_SUFFIXES.contains(suffix)) {
            throw new IllegalArgumentException("\"%s\" is no suffix of images of the layout %s; there are %s."
                    .formatted(suffix, NAME, BidsName.IMAGE_SUFFIXES));
        }
        return new BidsDerivativesLayout(suffix);
    }

    @Override
    public String name() {
        return suffix.map(given -> NAME + ":" + given).orElse(NAME);
    }

    @Override
    public String description() {
        return "BIDS: sub-01/[ses-1/]anat/sub-01_[ses-1_]T1w.nii.gz with ..._mask or ..._dseg of the same subject and"
                + " session below derivatives. Write bids-derivatives:T2w for images of another suffix than is found.";
    }

    @Override
    Recognition recognise(FolderTree tree) {
        if (tree.first(Atlas2Layout::isImage).isPresent()) {
            return Recognition.no("its files are named as those of atlas2");
        }
        Names names = Names.of(tree);
        String wanted = names.suffix(suffix);
        return names.images.stream()
                .filter(image -> image.name.suffix().equals(wanted))
                .findFirst()
                .map(image -> names.masks.stream()
                        .findFirst()
                        .map(mask -> Recognition.yes("%s and %s are there", image.file, mask.file))
                        .orElseGet(() -> Recognition.half("%s is there, and no mask or dseg", image.file)))
                .orElseGet(() -> Recognition.no("no file is named sub-..._%s", suffix.orElse("T1w or the like")));
    }

    @Override
    void gather(FolderTree tree, ListingDraft draft) {
        Names names = Names.of(tree);
        String wanted = names.suffix(suffix);
        Map<String, List<Named>> images = names.images.stream()
                .filter(image -> image.name.suffix().equals(wanted))
                .collect(Collectors.groupingBy(image -> image.name.visit()));
        Pairing pairing = new Pairing(
                        id -> id + "_" + wanted + ".nii.gz", id -> DERIVATIVES + "/.../" + id + "_..._mask.nii.gz")
                .patients(id -> id.replaceFirst("_.*", ""));
        images.values().forEach(visit -> visit.forEach(image -> pairing.image(image.id(), image.file)));
        for (Named mask : names.masks) {
            List<Named> fitting = images.getOrDefault(mask.name.visit(), List.of()).stream()
                    .filter(image -> mask.name.belongsTo(image.name))
                    .toList();
            if (fitting.size() == 1) {
                pairing.mask(fitting.get(0).id(), mask.file);
            } else {
                draft.leaveOut(mask.file.stem(), unclear(mask, fitting, wanted), List.of(mask.file));
            }
        }
        pairing.into(draft);
        draft.open().forEach(file -> BidsName.of(file)
                .flatMap(name -> notTaken(file, name, wanted))
                .ifPresent(reason -> draft.leaveOutFile(file, reason)));
        draft.note("Images are those named %s.".formatted(wanted));
    }

    private static String unclear(Named mask, List<Named> fitting, String suffix) {
        return fitting.isEmpty()
                ? "The mask %s has no image %s of its subject and session.".formatted(mask.file, suffix)
                : "The mask %s fits both %s and %s; give patterns for the layout pairs."
                        .formatted(mask.file, fitting.get(0).file, fitting.get(1).file);
    }

    /** Why an image or a mask was not looked at; empty if it is neither. */
    private static Optional<String> notTaken(FoundFile file, BidsName name, String wanted) {
        if (name.isImage()) {
            return Optional.of(
                    name.suffix().equals(wanted)
                            ? "The image %s was derived from others, which are taken.".formatted(file)
                            : "The image %s is none of those named %s; write %s:%s for images named so."
                                    .formatted(file, wanted, NAME, name.suffix()));
        }
        return name.isBrainMask()
                ? Optional.of("The mask %s is of the brain, and there are others.".formatted(file))
                : Optional.empty();
    }

    /** A file and what its name says. */
    private record Named(FoundFile file, BidsName name) {

        String id() {
            return file.stem().substring(0, file.stem().lastIndexOf('_'));
        }
    }

    /** The images and masks of a folder. */
    private record Names(List<Named> images, List<Named> masks) {

        static Names of(FolderTree tree) {
            List<Named> all = new ArrayList<>();
            tree.volumes().forEach(file -> BidsName.of(file).ifPresent(name -> all.add(new Named(file, name))));
            List<Named> masks = all.stream().filter(each -> each.name.isMask()).toList();
            Predicate<Named> isAnnotation = mask -> !mask.name.isBrainMask();
            List<Named> annotations = masks.stream().filter(isAnnotation).toList();
            List<Named> images =
                    all.stream().filter(each -> each.name.isImage()).toList();
            List<Named> raw = images.stream()
                    .filter(each -> !each.file.folders().contains(DERIVATIVES))
                    .toList();
            return new Names(raw.isEmpty() ? images : raw, annotations.isEmpty() ? masks : annotations);
        }

        /** The given suffix, or that of the most images with a mask; if none has one, that of the most images. */
        String suffix(Optional<String> given) {
            if (given.isPresent()) {
                return given.get();
            }
            Map<String, List<Named>> masksOfVisit =
                    masks.stream().collect(Collectors.groupingBy(mask -> mask.name.visit()));
            Map<String, Long> all = countBySuffix(image -> true);
            Map<String, Long> withMask =
                    countBySuffix(image -> masksOfVisit.getOrDefault(image.name.visit(), List.of()).stream()
                            .anyMatch(mask -> mask.name.belongsTo(image.name)));
            return BidsName.IMAGE_SUFFIXES.stream()
                    .max(Comparator.<String>comparingLong(each -> withMask.getOrDefault(each, 0L))
                            .thenComparingLong(each -> all.getOrDefault(each, 0L))
                            .thenComparingInt(each -> -BidsName.IMAGE_SUFFIXES.indexOf(each)))
                    .orElseThrow();
        }

        private Map<String, Long> countBySuffix(Predicate<Named> counted) {
            return images.stream()
                    .filter(counted)
                    .collect(Collectors.groupingBy(image -> image.name.suffix(), Collectors.counting()));
        }
    }
}
