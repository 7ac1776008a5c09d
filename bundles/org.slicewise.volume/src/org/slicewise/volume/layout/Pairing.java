// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slicewise.volume.Case;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.Split;

/** Images and masks by the case they stand for, each case to have one of both. */
final class Pairing {

    private final SortedMap<String, Found> byId = new TreeMap<>();
    private final UnaryOperator<String> imageName;
    private final UnaryOperator<String> maskName;
    private UnaryOperator<String> patient = UnaryOperator.identity();
    private LabelRule rule = new LabelRule.AsStored();

    /**
     * A pairing without files.
     *
     * @param imageName the name of the image that a case lacks, by the id of the case
     * @param maskName the name of the mask that a case lacks
     */
    Pairing(UnaryOperator<String> imageName, UnaryOperator<String> maskName) {
        this.imageName = imageName;
        this.maskName = maskName;
    }

    /** Takes the patient of a case from its id. */
    Pairing patients(UnaryOperator<String> ofId) {
        patient = ofId;
        return this;
    }

    /** Reads labels by another rule than as they are stored. */
    Pairing labels(LabelRule other) {
        rule = other;
        return this;
    }

    void image(String id, FoundFile file) {
        image(id, List.of(file), false);
    }

    /** Adds an image; one of the test part is not meant to have a mask. */
    void image(String id, FoundFile file, boolean isTest) {
        image(id, List.of(file), isTest);
    }

    /** Adds an image whose channels are files of their own. */
    void image(String id, List<FoundFile> channels, boolean isTest) {
        found(id).images.add(channels);
        found(id).isTest = isTest;
    }

    void mask(String id, FoundFile file) {
        found(id).masks.add(file);
    }

    /** Leaves a case out, with these files and whatever else there is of it. */
    void refuse(String id, List<FoundFile> files, String reason) {
        found(id).refusal = Optional.of(reason);
        found(id).refused.addAll(files);
    }

    /** Hands every pair, and what lacks its other half, to a draft. */
    void into(ListingDraft draft) {
        byId.forEach((id, found) -> {
            Optional<String> trouble = trouble(id, found).or(() -> sameId(id, found, draft));
            if (trouble.isPresent()) {
                draft.leaveOut(id.isBlank() ? found.files().toString() : id, trouble.get(), found.files());
            } else {
                withImage(id, found, draft);
            }
        });
    }

    private Optional<String> trouble(String id, Found found) {
        if (id.isBlank()) {
            return Optional.of("No id can be made of the name; rename the file.");
        }
        if (found.refusal.isPresent()) {
            return found.refusal;
        }
        if (found.images.size() > 1) {
            List<List<FoundFile>> images = found.images;
            return Optional.of(
                    ListingDraft.doubles(images.get(0).get(0), images.get(1).get(0)));
        }
        if (found.masks.size() > 1) {
            return Optional.of(ListingDraft.doubles(found.masks.get(0), found.masks.get(1)));
        }
        return found.images.isEmpty()
                ? Optional.of("The mask %s has no image; add %s or remove the mask."
                        .formatted(found.masks.get(0), imageName.apply(id)))
                : Optional.empty();
    }

    /** Why a case cannot be used beside one of the same id that another pairing handed over. */
    private static Optional<String> sameId(String id, Found found, ListingDraft draft) {
        return draft.imageOf(id)
                .filter(used -> !found.masks.isEmpty() || !draft.masksRequired())
                .map(used -> "The image %s has the id of %s, which is used; rename one of them."
                        .formatted(found.images.get(0).get(0), used));
    }

    private void withImage(String id, Found found, ListingDraft draft) {
        List<FoundFile> image = found.images.get(0);
        if (!found.masks.isEmpty() || !draft.masksRequired()) {
            Optional<MaskSource> mask = found.masks.stream().findFirst().map(file -> MaskSource.of(file.path(), rule));
            draft.add(new Case(
                    id, patient.apply(id), image.stream().map(FoundFile::path).toList(), mask, Split.UNASSIGNED));
        } else if (found.isTest) {
            draft.leaveOutTest(id, image);
        } else {
            draft.leaveOut(
                    id,
                    "The image %s has no mask; add %s or remove the image.".formatted(image.get(0), maskName.apply(id)),
                    image);
        }
    }

    private Found found(String id) {
        return byId.computeIfAbsent(id, absent -> new Found());
    }

    /** What there is of one case. */
    private static final class Found {
        private final List<List<FoundFile>> images = new ArrayList<>();
        private final List<FoundFile> masks = new ArrayList<>();
        private final List<FoundFile> refused = new ArrayList<>();
        private Optional<String> refusal = Optional.empty();
        private boolean isTest;

        private List<FoundFile> files() {
            return Stream.of(images.stream().flatMap(List::stream), masks.stream(), refused.stream())
                    .flatMap(files -> files)
                    .distinct()
                    .toList();
        }
    }
}
