// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slicewise.volume.VolumeFiles;
import org.slicewise.volume.preprocess.PreprocessedFolder;

/**
 * Images in the subfolder {@code images}, masks of the same names in the subfolder {@code labels}.
 *
 * <p>The channels of an image may be files of their own: {@code c_0000.nii.gz}, {@code c_0001.nii.gz} and so on, with
 * the mask {@code c.nii.gz}; see {@link ChannelNames}. In a {@link PreprocessedFolder} the masks are sparse.
 */
final class ImagesLabelsLayout extends TreeLayout {

    private static final String IMAGES = "images";
    private static final String LABELS = "labels";

    @Override
    public String name() {
        return "images-labels";
    }

    @Override
    public String description() {
        return "Images in the subfolder images, masks of the same names in the subfolder labels. Channels may be files of"
                + " their own: images/c_0000.nii.gz, images/c_0001.nii.gz with labels/c.nii.gz.";
    }

    @Override
    Recognition recognise(FolderTree tree) {
        List<FoundFile> images = tree.volumesIn(IMAGES);
        List<FoundFile> labels = tree.volumesIn(LABELS);
        if (images.isEmpty()) {
            return Recognition.no(
                    "there is no image (%s) in its subfolder images; put the images there, or choose the folder above it",
                    String.join(", ", VolumeFiles.endings()));
        }
        if (labels.isEmpty()) {
            return Recognition.half("%s is there, and no mask in labels", images.get(0));
        }
        Set<String> masks = stems(labels);
        return images.stream()
                .filter(image -> masks.contains(image.stem())
                        || ChannelNames.prefix(image.stem())
                                .filter(masks::contains)
                                .isPresent())
                .findFirst()
                .map(image -> Recognition.yes("%s has a mask of its name in labels", image))
                .orElseGet(() -> Recognition.no(
                        "no image has a mask of its name; there are %s and %s", images.get(0), labels.get(0)));
    }

    @Override
    void gather(FolderTree tree, ListingDraft draft) throws IOException {
        Pairing pairing = new Pairing(id -> IMAGES + "/" + id + ".nii.gz", id -> LABELS + "/" + id + ".nii.gz")
                .labels(PreprocessedFolder.labelRule(tree.root()));
        List<FoundFile> labels = tree.volumesIn(LABELS);
        labels.forEach(mask -> pairing.mask(mask.stem(), mask));
        ChannelNames.pair(tree.volumesIn(IMAGES), stems(labels), pairing);
        pairing.into(draft);
    }

    private static Set<String> stems(List<FoundFile> files) {
        return files.stream().map(FoundFile::stem).collect(Collectors.toSet());
    }
}
