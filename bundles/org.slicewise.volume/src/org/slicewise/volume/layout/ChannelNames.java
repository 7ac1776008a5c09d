// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells images whose names end with a channel number from images whose ids just look so.
 *
 * <p>Files {@code c_0000}, {@code c_0001} and so on without a gap are the channels of one case {@code c}, unless a mask
 * bears the name of one of them. All other files are cases of their own.
 */
final class ChannelNames {

    private static final Pattern CHANNEL = Pattern.compile("(.+)_(\\d{4})");

    private ChannelNames() {}

    /** The files of each case by its id. */
    static SortedMap<String, List<Path>> group(SortedMap<String, Path> images, Set<String> masks)
            throws DatasetLayoutException {
        Set<String> numbered = masks.stream()
                .filter(images::containsKey)
                .flatMap(mask -> prefix(mask).stream())
                .collect(Collectors.toSet());
        SortedMap<String, List<Path>> cases = new TreeMap<>();
        SortedMap<String, List<String>> channels = new TreeMap<>();
        images.forEach((stem, file) -> {
            Optional<String> id = prefix(stem).filter(prefix -> !numbered.contains(prefix));
            if (id.isPresent()) {
                channels.computeIfAbsent(id.get(), absent -> new ArrayList<>()).add(stem);
            } else {
                cases.put(stem, List.of(file));
            }
        });
        for (String id : channels.keySet()) {
            List<String> stems = channels.get(id);
            if (isComplete(id, stems)) {
                requireNew(id, images.get(stems.get(0)), cases);
                cases.put(id, stems.stream().map(images::get).toList());
            } else {
                requireNoMask(id, stems, masks);
                stems.forEach(stem -> cases.put(stem, List.of(images.get(stem))));
            }
        }
        return cases;
    }

    private static Optional<String> prefix(String stem) {
        Matcher name = CHANNEL.matcher(stem);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** True if the last of the stems, which are in ascending order, has the number it would have without a gap. */
    private static boolean isComplete(String id, List<String> stems) {
        String last = stems.get(stems.size() - 1);
        return Integer.parseInt(last.substring(id.length() + 1)) == stems.size() - 1;
    }

    private static void requireNew(String id, Path file, SortedMap<String, List<Path>> cases)
            throws DatasetLayoutException {
        if (cases.containsKey(id)) {
            throw new DatasetLayoutException("%s and %s stand for the same case \"%s\"; remove one of them."
                    .formatted(cases.get(id).get(0), file, id));
        }
    }

    private static void requireNoMask(String id, List<String> stems, Set<String> masks) throws DatasetLayoutException {
        if (masks.contains(id)) {
            throw new DatasetLayoutException(
                    "The channels of case \"%s\" are not complete: found %s; number them from 0000 without a gap."
                            .formatted(id, stems));
        }
    }
}
