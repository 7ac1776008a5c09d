// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slicewise.volume.VolumeFiles;

/**
 * The Medical Segmentation Decathlon: a {@code dataset.json} that lists images with their labels and images to test on.
 *
 * <p>A listed image {@code c.nii.gz} that is not there may be present as channels {@code c_0000.nii.gz} and so on.
 */
final class MsdLayout extends TreeLayout {

    private static final String TRAINING = "training";

    @Override
    public String name() {
        return "msd";
    }

    @Override
    public String description() {
        return "Medical Segmentation Decathlon: dataset.json lists images (imagesTr) with their masks (labelsTr) and"
                + " images to test on (imagesTs), which have none. Images of four dimensions have channels.";
    }

    @Override
    Recognition recognise(FolderTree tree) throws IOException {
        Optional<DatasetJson> json = DatasetJson.find(tree);
        if (json.isEmpty()) {
            return Recognition.no("there is no %s", DatasetJson.NAME);
        }
        String name = json.get().beside(DatasetJson.NAME);
        JsonNode training = json.get().content().path(TRAINING);
        if (!training.isArray() || training.isEmpty()) {
            return Recognition.no("%s has no list \"%s\"", name, TRAINING);
        }
        boolean anyMask = StreamSupport.stream(training.spliterator(), false)
                .map(entry -> entry.path("label").asText())
                .anyMatch(label -> json.get().resolve(label).flatMap(tree::file).isPresent());
        return anyMask
                ? Recognition.yes("%s lists %d images with labels", name, training.size())
                : Recognition.half("%s lists %d images with labels, and no label is there", name, training.size());
    }

    @Override
    void gather(FolderTree tree, ListingDraft draft) throws IOException {
        DatasetJson json = DatasetJson.find(tree).orElseThrow();
        Pairing pairing = new Pairing(id -> "its image", id -> "its mask");
        Set<FoundFile> listed = new HashSet<>();
        int number = 0;
        for (JsonNode entry : json.content().path(TRAINING)) {
            new Entry(tree, json, TRAINING + " " + ++number, entry.path("image"), entry.path("label"), false)
                    .into(pairing, draft, listed);
        }
        number = 0;
        for (JsonNode entry : json.content().path("test")) {
            JsonNode image = entry.isObject() ? entry.path("image") : entry;
            new Entry(tree, json, "test " + ++number, image, entry.path("label"), true).into(pairing, draft, listed);
        }
        unlisted(tree, json, "imagesTr", listed)
                .forEach(file -> draft.leaveOut(file.stem(), notListed("image", file), List.of(file)));
        unlisted(tree, json, "imagesTs", listed).forEach(file -> draft.leaveOutFile(file, notListed("image", file)));
        unlisted(tree, json, "labelsTr", listed).forEach(file -> draft.leaveOutFile(file, notListed("mask", file)));
        pairing.into(draft);
        draft.note(json.labels());
    }

    private static Stream<FoundFile> unlisted(FolderTree tree, DatasetJson json, String folder, Set<FoundFile> listed) {
        return tree.volumesIn(json.beside(folder)).stream().filter(file -> !listed.contains(file));
    }

    private static String notListed(String what, FoundFile file) {
        return "%s does not list the %s %s.".formatted(DatasetJson.NAME, what, file);
    }

    /** One entry of a list: an image and, but for tests, a label. */
    private record Entry(
            FolderTree tree, DatasetJson json, String name, JsonNode image, JsonNode label, boolean isTest) {

        void into(Pairing pairing, ListingDraft draft, Set<FoundFile> listed) {
            String fileName = image.asText().substring(image.asText().lastIndexOf('/') + 1);
            Optional<String> stem = VolumeFiles.stem(fileName);
            if (stem.isEmpty()) {
                draft.leaveOut(name, "Entry \"%s\" of %s names no image.".formatted(name, DatasetJson.NAME), List.of());
                return;
            }
            List<FoundFile> channels =
                    json.resolve(image.asText()).map(this::images).orElse(List.of());
            Optional<FoundFile> mask = json.resolve(label.asText()).flatMap(tree::file);
            listed.addAll(channels);
            mask.ifPresent(listed::add);
            if (channels.isEmpty()) {
                pairing.refuse(stem.get(), mask.stream().toList(), missing("image", image));
            } else if (!isTest && mask.isEmpty() && draft.masksRequired()) {
                pairing.refuse(stem.get(), channels, missing("label", label));
            } else {
                pairing.image(stem.get(), channels, isTest);
                mask.ifPresent(file -> pairing.mask(stem.get(), file));
            }
        }

        /** The file of a name, or those of its channels. */
        private List<FoundFile> images(String file) {
            Optional<FoundFile> whole = tree.file(file);
            if (whole.isPresent()) {
                return List.of(whole.get());
            }
            int slash = file.lastIndexOf('/') + 1;
            int stem =
                    VolumeFiles.stem(file.substring(slash)).map(String::length).orElse(0);
            String start = file.substring(0, slash + stem);
            String ending = file.substring(slash + stem);
            return Stream.iterate(0, channel -> channel + 1)
                    .map(channel -> tree.file(start + String.format(Locale.ROOT, "_%04d", channel) + ending))
                    .takeWhile(Optional::isPresent)
                    .map(Optional::get)
                    .toList();
        }

        private String missing(String what, JsonNode path) {
            if (path.asText().isEmpty()) {
                return "%s names no %s for it.".formatted(DatasetJson.NAME, what);
            }
            return json.resolve(path.asText())
                    .map(file -> "%s lists the %s %s, which is not there.".formatted(DatasetJson.NAME, what, file))
                    .orElseGet(() -> "%s lists the %s %s, which is outside of its folder."
                            .formatted(DatasetJson.NAME, what, path.asText()));
        }
    }
}
