// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slicewise.nifti.stored.NewFile;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

/**
 * Writes cases with sparse masks as raw data of nnU-Net version 2, whose loss leaves out the label "ignore": it stands
 * here for what is not annotated, and has the highest number, as nnU-Net wants it.
 *
 * <p>Labels get consecutive numbers from 1 on in the order of their values. {@code dataset.json} is written last, so a
 * folder that has one is complete.
 */
public final class NnunetRawWriter {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String ENDING = ".nii.gz";

    private final Path folder;
    private final SortedMap<Integer, Integer> numbers = new TreeMap<>();
    private final List<String> names = new ArrayList<>();
    private int cases;
    private int channels;

    /**
     * A data set without cases.
     *
     * @param folder is made; a data set that is there already is an {@link IOException}
     * @param labels the name of each label but the background
     */
    public NnunetRawWriter(Path folder, SortedMap<Integer, String> labels) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new IOException("%s is not empty; choose a new folder for the data set.".formatted(folder));
                }
            }
        }
        this.folder = folder;
        labels.forEach((label, name) -> {
            numbers.put(label, numbers.size() + 1);
            names.add(name);
        });
        Files.createDirectories(folder.resolve("imagesTr"));
        Files.createDirectories(folder.resolve("labelsTr"));
    }

    /**
     * Writes a case.
     *
     * @throws IllegalArgumentException if the id is no name of a file, the channels differ from those of other cases, or
     *     the mask has a label that has no name
     */
    public void add(String caseId, Volume image, SparseMask mask) throws IOException {
        requireFits(caseId, image, mask);
        channels = image.channels();
        for (int channel = 0; channel < channels; channel++) {
            int which = channel;
            Volume one = Volume.of(
                    image.grid(), 1, (first, into, offset, count) -> image.copy(which, first, into, offset, count));
            one.write(folder.resolve(String.format(Locale.ROOT, "imagesTr/%s_%04d%s", caseId, channel, ENDING)));
        }
        numbered(mask).write(folder.resolve("labelsTr/" + caseId + ENDING));
        cases++;
    }

    private void requireFits(String caseId, Volume image, SparseMask mask) {
        if (!caseId.matches("[\\w.-]+") || caseId.startsWith(".")) {
            throw new IllegalArgumentException(
                    "nnU-Net names files by cases, but \"%s\" has other characters than letters, digits, dots, dashes and underscores."
                            .formatted(caseId));
        }
        if (cases > 0 && image.channels() != channels) {
            throw new IllegalArgumentException("Case \"%s\" has %d channels, but the others have %d."
                    .formatted(caseId, image.channels(), channels));
        }
        for (int label : mask.occurring()) {
            if (!numbers.containsKey(label)) {
                throw new IllegalArgumentException("Case \"%s\" has the label %d, but the data set has the labels %s."
                        .formatted(caseId, label, numbers.keySet()));
            }
        }
    }

    private Mask numbered(SparseMask mask) {
        int ignore = numbers.size() + 1;
        return mask.toFileMask()
                .relabelled(label -> label == SparseMask.UNANNOTATED ? ignore : numbers.getOrDefault(label, 0));
    }

    /** Writes {@code dataset.json}, after the last case. */
    public void finish() throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode channelNames = root.putObject("channel_names");
        for (int channel = 0; channel < channels; channel++) {
            channelNames.put(String.valueOf(channel), "channel " + channel);
        }
        ObjectNode labels = root.putObject("labels");
        labels.put("background", 0);
        for (int i = 0; i < names.size(); i++) {
            labels.put(names.get(i), i + 1);
        }
        labels.put("ignore", names.size() + 1);
        root.put("numTraining", cases);
        root.put("file_ending", ENDING);
        NewFile.write(folder.resolve(DatasetJson.NAME), MAPPER.writeValueAsBytes(root));
    }
}
