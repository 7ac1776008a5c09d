// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.Optional;

/** Images and masks by two patterns that the user gives; see {@link PathPattern}. */
final class PairsLayout extends TreeLayout {

    static final String NAME = "pairs";

    /** An example, which is of use as it stands. */
    static final PairsLayout EXAMPLE = parse("{id}/image.nii.gz:{id}/mask.nii.gz");

    private final PathPattern images;
    private final PathPattern masks;

    private PairsLayout(PathPattern images, PathPattern masks) {
        this.images = images;
        this.masks = masks;
    }

    /** The layout of {@code IMAGES:MASKS}, or an {@link IllegalArgumentException}. */
    static PairsLayout parse(String patterns) {
        String[] both = patterns.split(":", -1);
        if (both.length != 2) {
            throw new IllegalArgumentException(
                    "The layout %s needs a pattern for images and one for masks, as in %s; \"%s\" is not that."
                            .formatted(NAME, EXAMPLE.name(), patterns));
        }
        return new PairsLayout(PathPattern.parse(both[0]), PathPattern.parse(both[1]));
    }

    @Override
    public String name() {
        return "%s:%s:%s".formatted(NAME, images, masks);
    }

    @Override
    public String description() {
        return "pairs:IMAGES:MASKS, two patterns for names relative to the folder: {id} stands for the id of a case, *"
                + " for anything but a slash.";
    }

    @Override
    Recognition recognise(FolderTree tree) {
        return tree.first(file -> idOfImage(file).isPresent())
                .map(image -> Recognition.yes("%s is there", image))
                .orElseGet(() -> Recognition.no("no file is named %s", images));
    }

    @Override
    void gather(FolderTree tree, ListingDraft draft) {
        Pairing pairing = new Pairing(images::name, masks::name);
        tree.volumes().forEach(file -> {
            idOfImage(file).ifPresent(id -> pairing.image(id, file));
            idOfMask(file).ifPresent(id -> pairing.mask(id, file));
        });
        pairing.into(draft);
    }

    private Optional<String> idOfMask(FoundFile file) {
        return masks.id(file).filter(id -> idOfImage(file).isEmpty());
    }

    /** Where both patterns take a name, the one that leaves less to the id counts. */
    private Optional<String> idOfImage(FoundFile file) {
        Optional<String> asMask = masks.id(file);
        return images.id(file)
                .filter(id -> asMask.isEmpty() || id.length() <= asMask.get().length());
    }
}
