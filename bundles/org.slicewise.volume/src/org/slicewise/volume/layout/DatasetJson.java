// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slicewise.volume.text.InvalidJsonException;
import org.slicewise.volume.text.UntrustedJson;

/**
 * The file {@code dataset.json} in the folder of a data set: right in the folder of the cohort, or in its only
 * subfolder that has one.
 *
 * <p>The file comes from strangers: its size and depth are bounded, and no path in it leads out of its folder.
 *
 * @param folder the folder of the data set, relative to that of the cohort; empty if it is the same
 * @param content an object
 */
record DatasetJson(String folder, JsonNode content) {

    static final String NAME = "dataset.json";

    private static final int LARGEST = 4 << 20;

    /**
     * The file of a cohort, if there is one.
     *
     * @throws DatasetLayoutException if there are several, or if it cannot be read
     */
    static Optional<DatasetJson> find(FolderTree tree) throws IOException {
        Optional<FoundFile> here = tree.file(NAME);
        if (here.isPresent()) {
            return Optional.of(read(here.get()));
        }
        List<FoundFile> below = tree.named(NAME).stream()
                .filter(file -> file.folders().size() == 1)
                .toList();
        if (below.size() > 1) {
            throw new DatasetLayoutException("%s holds %d data sets (%s, ...); choose the folder of one of them"
                    .formatted(tree.root(), below.size(), below.get(0).folder()));
        }
        return below.isEmpty() ? Optional.empty() : Optional.of(read(below.get(0)));
    }

    private static DatasetJson read(FoundFile file) throws IOException {
        try {
            return new DatasetJson(file.folder(), UntrustedJson.read(file.path(), LARGEST));
        } catch (InvalidJsonException e) {
            throw new DatasetLayoutException(e.getMessage());
        }
    }

    /** The name, relative to the folder of the cohort, of a file beside this one. */
    String beside(String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** The name, relative to the folder of the cohort, that an entry means; empty if it leads out of this folder. */
    Optional<String> resolve(String entry) {
        Deque<String> names = new ArrayDeque<>();
        if (entry.startsWith("/")) {
            return Optional.empty();
        }
        for (String name : entry.split("/")) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(beside(String.join("/", names)));
    }

    /** The entries of an object in the file, as {@code key value}, for a sentence; empty if there are none. */
    String entries(String key) {
        return content.path(key).properties().stream()
                .limit(50)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .map(text -> text.replaceAll("[\"\\p{Cntrl}]", ""))
                .collect(Collectors.joining(", "));
    }

    /** One sentence on the labels; empty if the file names none. */
    String labels() {
        String labels = entries("labels");
        return labels.isEmpty() ? "" : "Its labels are %s.".formatted(labels);
    }
}
