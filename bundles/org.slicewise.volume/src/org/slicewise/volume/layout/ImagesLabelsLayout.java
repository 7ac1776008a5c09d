// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slicewise.volume.Case;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.preprocess.PreprocessedFolder;

/**
 * Images in the subfolder {@code images}, masks of the same names in the subfolder {@code labels}.
 *
 * <p>The channels of an image may be files of their own: {@code c_0000.nii.gz}, {@code c_0001.nii.gz} and so on, with
 * the mask {@code c.nii.gz}; see {@link ChannelNames}. In a {@link PreprocessedFolder} the masks are sparse.
 */
final class ImagesLabelsLayout implements DatasetLayout {

    @Override
    public String name() {
        return "images-labels";
    }

    @Override
    public String description() {
        return "NIfTI images in the subfolder images, masks of the same names in the subfolder labels. Channels may be"
                + " files of their own: images/c_0000.nii.gz, images/c_0001.nii.gz with labels/c.nii.gz.";
    }

    @Override
    public Cohort read(Path folder, boolean masksRequired) throws IOException {
        Path imageFolder = folder.resolve("images");
        Path labelFolder = folder.resolve("labels");
        requireFolder(folder, "There is no folder %s; give the folder that holds images and labels.");
        requireFolder(imageFolder, "There is no folder %s; put the images there, or choose the folder above it.");
        if (masksRequired) {
            requireFolder(labelFolder, "There is no folder %s; put the masks there, named as the images are.");
        }
        SortedMap<String, Path> masks =
                Files.isDirectory(labelFolder) ? NiftiFolder.read(labelFolder) : new TreeMap<>();
        SortedMap<String, List<Path>> images = ChannelNames.group(NiftiFolder.read(imageFolder), masks.keySet());
        requireAny(images, imageFolder);
        requireImages(masks, images, imageFolder);
        if (masksRequired) {
            requireMasks(images, masks, labelFolder);
        }
        LabelRule rule = PreprocessedFolder.labelRule(folder);
        List<Case> cases = new ArrayList<>();
        images.forEach((id, files) -> cases.add(
                new Case(id, files, Optional.ofNullable(masks.get(id)).map(mask -> MaskSource.of(mask, rule)))));
        return new Cohort(cases);
    }

    private static void requireAny(SortedMap<String, List<Path>> images, Path folder) throws DatasetLayoutException {
        if (images.isEmpty()) {
            throw new DatasetLayoutException(
                    "The folder %s holds no NIfTI image (.nii, .nii.gz, .hdr); put the images there."
                            .formatted(folder));
        }
    }

    private static void requireFolder(Path folder, String otherwise) throws DatasetLayoutException {
        if (!Files.isDirectory(folder)) {
            throw new DatasetLayoutException(otherwise.formatted(folder));
        }
    }

    private static void requireMasks(SortedMap<String, List<Path>> images, SortedMap<String, Path> masks, Path labels)
            throws DatasetLayoutException {
        SortedSet<String> lacking = new TreeSet<>(images.keySet());
        lacking.removeAll(masks.keySet());
        if (!lacking.isEmpty()) {
            Path image = images.get(lacking.first()).get(0);
            throw new DatasetLayoutException("The image %s has no mask%s; add %s or remove the image."
                    .formatted(image, andMore(lacking), labels.resolve(lacking.first() + ".nii.gz")));
        }
    }

    private static void requireImages(SortedMap<String, Path> masks, SortedMap<String, List<Path>> images, Path folder)
            throws DatasetLayoutException {
        SortedSet<String> lacking = new TreeSet<>(masks.keySet());
        lacking.removeAll(images.keySet());
        if (!lacking.isEmpty()) {
            throw new DatasetLayoutException("The mask %s has no image%s; add %s or remove the mask."
                    .formatted(
                            masks.get(lacking.first()), andMore(lacking), folder.resolve(lacking.first() + ".nii.gz")));
        }
    }

    private static String andMore(SortedSet<String> lacking) {
        return lacking.size() == 1 ? "" : ", nor have %d more".formatted(lacking.size() - 1);
    }
}
