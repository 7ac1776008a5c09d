// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ATLAS, the Anatomical Tracings of Lesions After Stroke, release 2.0: a folder for each site and subject with a
 * T1-weighted image and a lesion mask.
 */
final class Atlas2Layout extends TreeLayout {

    private static final String CASE = "((sub-r\\d+s\\d+)_ses-\\d+)(?:_space-\\w+?)?";
    private static final Pattern IMAGE = Pattern.compile(CASE + "_T1w");
    private static final Pattern MASK = Pattern.compile(CASE + "_label-[A-Z]_desc-T1lesion_mask");

    @Override
    public String name() {
        return "atlas2";
    }

    @Override
    public String description() {
        return "ATLAS R2.0 (stroke): .../sub-r001s001/ses-1/anat/sub-r001s001_ses-1_space-..._T1w.nii.gz with"
                + " ..._label-L_desc-T1lesion_mask.nii.gz. The Testing part has no masks.";
    }

    @Override
    Recognition recognise(FolderTree tree) {
        Optional<FoundFile> image = tree.first(Atlas2Layout::isImage);
        Optional<FoundFile> mask = tree.first(file -> MASK.matcher(file.stem()).matches());
        return image.map(file -> mask.map(other -> Recognition.yes("%s and %s are there", file, other))
                        .orElseGet(() -> Recognition.half("%s is there, and no T1lesion_mask", file)))
                .orElseGet(() -> Recognition.no("no file is named sub-rNNNsNNN_ses-N_..._T1w.nii.gz"));
    }

    /** Whether a file is named like an image of ATLAS. */
    static boolean isImage(FoundFile file) {
        return IMAGE.matcher(file.stem()).matches();
    }

    @Override
    void gather(FolderTree tree, ListingDraft draft) {
        Pairing pairing = new Pairing(id -> id + "_..._T1w.nii.gz", id -> id + "_..._label-L_desc-T1lesion_mask.nii.gz")
                .patients(id -> id.substring(0, id.indexOf('_')));
        tree.volumes().forEach(file -> {
            Matcher image = IMAGE.matcher(file.stem());
            Matcher mask = MASK.matcher(file.stem());
            if (mask.matches()) {
                pairing.mask(mask.group(1), file);
            } else if (image.matches()) {
                pairing.image(image.group(1), file, file.folders().contains("Testing"));
            }
        });
        pairing.into(draft);
        draft.note("Its label is 1 lesion; sessions of a subject are of one patient.");
    }
}
