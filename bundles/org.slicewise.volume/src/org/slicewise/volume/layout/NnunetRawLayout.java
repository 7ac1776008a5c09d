// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slicewise.volume.VolumeFiles;

/**
 * The raw data of nnU-Net version 2: {@code dataset.json}, {@code imagesTr/CASE_0000.nii.gz} with a file for each
 * channel, and {@code labelsTr/CASE.nii.gz}.
 *
 * <p>Each part pairs its own images and masks. Ids may be those of the other part, too; where both could be used, the
 * case of the part to train on is.
 *
 * <p>A label named "ignore" stands for what is not annotated. Source: nnU-Net's dataset format and ignore label pages.
 */
final class NnunetRawLayout extends TreeLayout {

    private static final String ENDING = "file_ending";
    private static final String CHANNELS = "channel_names";

    @Override
    public String name() {
        return "nnunet-raw";
    }

    @Override
    public String description() {
        return "nnU-Net raw data: dataset.json, imagesTr/CASE_0000.nii.gz (a file for each channel) and"
                + " labelsTr/CASE.nii.gz; imagesTs has no masks. The label \"ignore\" becomes \"not annotated\".";
    }

    @Override
    Recognition recognise(FolderTree tree) throws IOException {
        Optional<DatasetJson> json = DatasetJson.find(tree);
        if (json.isEmpty()) {
            return Recognition.no("there is no %s", DatasetJson.NAME);
        }
        String name = json.get().beside(DatasetJson.NAME);
        if (!json.get().content().has(CHANNELS) || !json.get().content().has(ENDING)) {
            return Recognition.no("%s does not have both \"%s\" and \"%s\"", name, CHANNELS, ENDING);
        }
        boolean anyMask = !tree.volumesIn(json.get().beside("labelsTr")).isEmpty();
        return tree.volumesIn(json.get().beside("imagesTr")).stream()
                .findFirst()
                .map(image -> anyMask
                        ? Recognition.yes("%s names the channels of %s", name, image)
                        : Recognition.half(
                                "%s names the channels of %s, and there is no mask in labelsTr", name, image))
                .orElseGet(() -> Recognition.no("%s has no imagesTr with images beside it", name));
    }

    @Override
    void gather(FolderTree tree, ListingDraft draft) throws IOException {
        DatasetJson json = DatasetJson.find(tree).orElseThrow();
        String ending = json.content().path(ENDING).asText();
        if (!VolumeFiles.endings().contains(ending)) {
            throw new DatasetLayoutException(
                    "%s says that files end with \"%s\"; volumes that can be read end with one of %s."
                            .formatted(json.beside(DatasetJson.NAME), ending, VolumeFiles.endings()));
        }
        if (json.content().has("dataset")) {
            throw new DatasetLayoutException(
                    "%s lists files under \"dataset\", which is not supported; put them into imagesTr and labelsTr."
                            .formatted(json.beside(DatasetJson.NAME)));
        }
        NnunetLabels labels = NnunetLabels.of(json);
        for (String part : List.of("Tr", "Ts")) {
            Pairing pairing = new Pairing(
                            id -> json.beside("images" + part + "/" + id + "_0000" + ending),
                            id -> json.beside("labels" + part + "/" + id + ending))
                    .labels(labels.rule());
            images(tree.volumesIn(json.beside("images" + part)), json, part.equals("Ts"), pairing, draft);
            tree.volumesIn(json.beside("labels" + part)).forEach(mask -> pairing.mask(mask.stem(), mask));
            pairing.into(draft);
        }
        draft.note(labels.sentence());
    }

    private static void images(
            List<FoundFile> files, DatasetJson json, boolean isTest, Pairing pairing, ListingDraft draft) {
        SortedMap<String, List<FoundFile>> byId = new TreeMap<>();
        for (FoundFile file : files) {
            Optional<String> id = ChannelNames.prefix(file.stem());
            if (id.isPresent()) {
                byId.computeIfAbsent(id.get(), absent -> new ArrayList<>()).add(file);
            } else {
                draft.leaveOut(
                        file.stem(),
                        "The name of %s does not end with the number of a channel, such as _0000.".formatted(file),
                        List.of(file));
            }
        }
        int expected = json.content().path(CHANNELS).size();
        for (Map.Entry<String, List<FoundFile>> found : byId.entrySet()) {
            Optional<String> trouble = ChannelNames.trouble(found.getKey(), found.getValue());
            if (trouble.isPresent() || found.getValue().size() != expected) {
                String reason = trouble.orElseGet(() -> "There are %d channels, but %s names %d (%s)."
                        .formatted(found.getValue().size(), DatasetJson.NAME, expected, json.entries(CHANNELS)));
                pairing.refuse(found.getKey(), found.getValue(), reason);
            } else {
                pairing.image(found.getKey(), found.getValue(), isTest);
            }
        }
    }
}
