// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Liver Tumor Segmentation Challenge 2017: {@code volume-N.nii} with {@code segmentation-N.nii}, in one folder or
 * in those of the parts it is handed out in.
 */
final class Lits17Layout extends TreeLayout {

    private static final Pattern IMAGE = Pattern.compile("(test-)?volume-(\\d+)");
    private static final Pattern MASK = Pattern.compile("segmentation-(\\d+)");

    @Override
    public String name() {
        return "lits17";
    }

    @Override
    public String description() {
        return "LiTS 2017: volume-N.nii with segmentation-N.nii (1 liver, 2 tumour), in one folder or in several below"
                + " it, such as Training Batch 1 and 2.";
    }

    @Override
    Recognition recognise(FolderTree tree) {
        Optional<FoundFile> image =
                tree.first(file -> IMAGE.matcher(file.stem()).matches());
        Optional<FoundFile> mask = tree.first(file -> MASK.matcher(file.stem()).matches());
        return image.map(file -> mask.map(other -> Recognition.yes("%s and %s are there", file, other))
                        .orElseGet(() -> Recognition.half("%s is there, and no segmentation-N", file)))
                .orElseGet(() -> Recognition.no("no file is named volume-N.nii"));
    }

    @Override
    void gather(FolderTree tree, ListingDraft draft) {
        Pairing pairing =
                new Pairing(id -> id + ".nii", id -> "segmentation-" + id.substring(id.lastIndexOf('-') + 1) + ".nii");
        tree.volumes().forEach(file -> {
            Matcher image = IMAGE.matcher(file.stem());
            Matcher mask = MASK.matcher(file.stem());
            if (mask.matches()) {
                pairing.mask("volume-" + mask.group(1), file);
            } else if (image.matches()) {
                pairing.image(file.stem(), file, image.group(1) != null);
            }
        });
        pairing.into(draft);
        draft.note("Its labels are 1 liver and 2 tumour.");
    }
}
