// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slicewise.volume.layout.BidsFiles.Named;

/**
 * The Brain Imaging Data Structure: images of subjects, and masks of them in its folder {@code derivatives}.
 *
 * <p>A mask belongs to the image of the same subject, session, space and, where the mask names them, run and the like.
 * Raw images come before derived ones, and an image in the space in which it was taken before the same in another one.
 */
final class BidsDerivativesLayout extends TreeLayout {

    static final String NAME = "bids-derivatives";

    static final String DERIVATIVES = "derivatives";

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
        BidsFiles files = BidsFiles.of(tree);
        String wanted = suffix.orElseGet(files::suffix);
        return files.imagesOf(wanted)
                .findFirst()
                .map(image -> files.masks().stream()
                        .findFirst()
                        .map(mask -> Recognition.yes("%s and %s are there", image.file(), mask.file()))
                        .orElseGet(() -> Recognition.half("%s is there, and no mask or dseg", image.file())))
                .orElseGet(() -> Recognition.no("no file is named sub-..._%s", suffix.orElse("T1w or the like")));
    }

    @Override
    void gather(FolderTree tree, ListingDraft draft) {
        BidsFiles files = BidsFiles.of(tree);
        String wanted = suffix.orElseGet(files::suffix);
        SortedMap<Named, List<Named>> fitting = files.imagesByMask(wanted);
        SortedSet<Named> images = files.imagesOf(wanted).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<Named> withMask = new TreeSet<>();
        fitting.values().stream().filter(one -> one.size() == 1).forEach(withMask::addAll);
        images.addAll(withMask);
        Set<String> taken = (draft.masksRequired() ? withMask : images)
                .stream().filter(Named::isNative).map(Named::acquisition).collect(Collectors.toSet());
        Predicate<Named> isCopy = image -> !image.isNative() && taken.contains(image.acquisition());
        Pairing pairing = new Pairing(
                        id -> id + "_" + wanted + ".nii.gz", id -> DERIVATIVES + "/.../" + id + "_..._mask.nii.gz")
                .patients(id -> id.replaceFirst("_.*", ""));
        images.stream().filter(isCopy.negate()).forEach(image -> pairing.image(image.id(), image.file()));
        images.stream().filter(isCopy).forEach(image -> draft.leaveOutFile(image.file(), copied("image", image)));
        fitting.forEach((mask, of) -> {
            if (of.size() != 1) {
                draft.leaveOut(mask.file().stem(), unclear(mask, of, wanted), List.of(mask.file()));
            } else if (isCopy.test(of.get(0))) {
                draft.leaveOutFile(mask.file(), copied("mask", mask));
            } else {
                pairing.mask(of.get(0).id(), mask.file());
            }
        });
        pairing.into(draft);
        draft.open().forEach(file -> BidsName.of(file)
                .flatMap(name -> notTaken(file, name, wanted))
                .ifPresent(reason -> draft.leaveOutFile(file, reason)));
        draft.note("Images are those named %s.".formatted(wanted));
        if (suffix.isEmpty()) {
            files.ties()
                    .forEach(other -> draft.note("Those named %s fit as well; write %s:%s if they are meant."
                            .formatted(other, NAME, other)));
        }
    }

    private static String copied(String what, Named file) {
        return "The %s %s is in another space than an image of the same acquisition, which is taken as it was measured."
                .formatted(what, file.file());
    }

    private static String unclear(Named mask, List<Named> fitting, String suffix) {
        return fitting.isEmpty()
                ? "The mask %s has no image %s of its subject, session and space.".formatted(mask.file(), suffix)
                : "The mask %s fits both %s and %s; give patterns for the layout pairs."
                        .formatted(
                                mask.file(),
                                fitting.get(0).file(),
                                fitting.get(1).file());
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
}
