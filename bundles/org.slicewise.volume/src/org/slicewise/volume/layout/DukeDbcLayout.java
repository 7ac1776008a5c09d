// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slicewise.volume.Case;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.MaskPart;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.OffGrid;
import org.slicewise.volume.Split;
import org.slicewise.volume.nrrd.SegmentLabel;

/**
 * The volumetric annotations of the Duke Breast Cancer MRI collection, with its images converted from DICOM.
 *
 * <p>The masks are segmentations whose header names the segments; values, order and layers differ from file to file. A
 * voxel that is in several of them is dense tissue before vessel, and either before breast.
 */
final class DukeDbcLayout extends TreeLayout {

    private static final String SUBJECT = "(Breast_MRI_\\d+)";
    private static final Pattern MASK = Pattern.compile("Segmentation_" + SUBJECT + "_(Breast|Dense_and_Vessels)");
    private static final Pattern IMAGE = Pattern.compile("(?:.*/)?" + SUBJECT + "(?!\\d).*");
    private static final LabelRule BREAST = new LabelRule.Segments(List.of(new SegmentLabel("Breast", 3)));
    private static final LabelRule TISSUE =
            new LabelRule.Segments(List.of(new SegmentLabel("Vessels", 1), new SegmentLabel("Dense", 2)));

    @Override
    public String name() {
        return "duke-dbc";
    }

    @Override
    public String description() {
        return "Duke breast MRI: images converted from DICOM, named or in folders named Breast_MRI_001, with"
                + " Segmentation_Breast_MRI_001_Breast.seg.nrrd and ..._Dense_and_Vessels.seg.nrrd (1 vessel, 2 dense"
                + " tissue, 3 the rest of the breast). Of several series the mapping CSV of the collection, or the word"
                + " pre, tells the one before contrast.";
    }

    @Override
    Recognition recognise(FolderTree tree) {
        Optional<FoundFile> mask = tree.first(file -> MASK.matcher(file.stem()).matches());
        Optional<FoundFile> image = tree.first(DukeDbcLayout::isImage);
        return mask.map(file -> image.map(other -> Recognition.yes("%s is there", file))
                        .orElseGet(() -> Recognition.half("%s is there, and no image of it", file)))
                .or(() -> image.map(file -> Recognition.half("%s is there, and no segmentation", file)))
                .orElseGet(() -> Recognition.no("no file is named Segmentation_Breast_MRI_NNN_Breast.seg.nrrd"));
    }

    private static boolean isImage(FoundFile file) {
        return IMAGE.matcher(file.name()).matches() && !file.stem().startsWith("Segmentation_");
    }

    @Override
    void gather(FolderTree tree, ListingDraft draft) throws IOException {
        SortedMap<String, Subject> subjects = new TreeMap<>();
        tree.volumes().forEach(file -> {
            Matcher mask = MASK.matcher(file.stem());
            Matcher image = IMAGE.matcher(file.name());
            if (mask.matches()) {
                Subject subject = subjects.computeIfAbsent(mask.group(1), Subject::new);
                (mask.group(2).equals("Breast") ? subject.breast : subject.tissue).add(file);
            } else if (isImage(file) && image.matches()) {
                subjects.computeIfAbsent(image.group(1), Subject::new).images.add(file);
            }
        });
        PreContrast preContrast = PreContrast.of(tree);
        for (Subject subject : subjects.values()) {
            subject.into(draft, preContrast);
        }
        draft.note(
                "Its labels are 1 vessel, 2 dense tissue and 3 the rest of the breast, by the names of the segments. "
                        + preContrast.how());
    }

    /** The files of one subject. */
    private static final class Subject {
        private final String id;
        private final List<FoundFile> images = new ArrayList<>();
        private final List<FoundFile> breast = new ArrayList<>();
        private final List<FoundFile> tissue = new ArrayList<>();

        Subject(String id) {
            this.id = id;
        }

        void into(ListingDraft draft, PreContrast preContrast) throws IOException {
            Optional<String> trouble = noImage().or(() -> noMask(draft.masksRequired()));
            if (trouble.isPresent()) {
                draft.leaveOut(id, trouble.get(), files());
                return;
            }
            Optional<FoundFile> image = preContrast.of(id, images);
            if (image.isEmpty()) {
                draft.leaveOut(id, notBeforeContrast(preContrast), files());
                return;
            }
            leaveOutOthers(image.get(), draft);
            Optional<MaskSource> mask = breast.isEmpty() ? Optional.empty() : Optional.of(mask());
            draft.add(new Case(id, id, List.of(image.get().path()), mask, Split.UNASSIGNED));
        }

        private String notBeforeContrast(PreContrast preContrast) {
            return images.size() == 1
                    ? "The image %s is not of the series \"%s\" that %s names; convert that one, or name the image %s.nii.gz if it is."
                            .formatted(images.get(0), preContrast.series().get(id), PreContrast.MAPPING, id)
                    : "There are %d images (%s, ...) and nothing tells which one is before contrast; keep that one, or add %s."
                            .formatted(images.size(), images.get(0), PreContrast.MAPPING);
        }

        private void leaveOutOthers(FoundFile taken, ListingDraft draft) {
            images.stream()
                    .filter(image -> !image.equals(taken))
                    .forEach(image -> draft.leaveOutFile(
                            image,
                            "The image %s is of another series than %s, which is taken.".formatted(image, taken)));
        }

        private List<FoundFile> files() {
            return Stream.of(images, breast, tissue).flatMap(List::stream).toList();
        }

        private MaskSource mask() {
            return new MaskSource(
                    List.of(
                            new MaskPart(breast.get(0).path(), BREAST),
                            new MaskPart(tissue.get(0).path(), TISSUE)),
                    OffGrid.REFUSE);
        }

        private Optional<String> noImage() {
            return images.isEmpty()
                    ? Optional.of("There is no image of it, only %s; convert its DICOM series."
                            .formatted((breast.isEmpty() ? tissue : breast).get(0)))
                    : Optional.empty();
        }

        private Optional<String> noMask(boolean required) {
            if (breast.size() > 1 || tissue.size() > 1) {
                List<FoundFile> several = breast.size() > 1 ? breast : tissue;
                return Optional.of(ListingDraft.doubles(several.get(0), several.get(1)));
            }
            if (breast.isEmpty() == tissue.isEmpty() && (!breast.isEmpty() || !required)) {
                return Optional.empty();
            }
            return Optional.of(
                    "There is no mask Segmentation_%s_%s.seg.nrrd of the image %s; add it, since both masks are needed%s."
                            .formatted(
                                    id,
                                    breast.isEmpty() ? "Breast" : "Dense_and_Vessels",
                                    images.get(0),
                                    required ? ", or remove the image" : ", or remove the other mask"));
        }
    }
}
