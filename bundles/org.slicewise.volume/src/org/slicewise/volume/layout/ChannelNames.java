// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

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

    /** Puts the images of all cases into a pairing. */
    static void pair(List<FoundFile> images, Set<String> masks, Pairing pairing) {
        Set<String> numbered = images.stream()
                .map(FoundFile::stem)
                .filter(masks::contains)
                .flatMap(stem -> prefix(stem).stream())
                .collect(Collectors.toSet());
        SortedMap<String, List<FoundFile>> channels = new TreeMap<>();
        for (FoundFile image : images) {
            Optional<String> id = prefix(image.stem()).filter(prefix -> !numbered.contains(prefix));
            if (id.isPresent()) {
                channels.computeIfAbsent(id.get(), absent -> new ArrayList<>()).add(image);
            } else {
                pairing.image(image.stem(), image);
            }
        }
        channels.forEach((id, files) -> pairChannels(id, files, masks.contains(id), pairing));
    }

    private static void pairChannels(String id, List<FoundFile> files, boolean haveMask, Pairing pairing) {
        Optional<String> trouble = trouble(id, files);
        if (trouble.isEmpty()) {
            pairing.image(id, files, false);
        } else if (haveMask) {
            pairing.refuse(id, files, trouble.get());
        } else {
            files.forEach(file -> pairing.image(file.stem(), file));
        }
    }

    /** The id of the case of which a name would be a channel. */
    static Optional<String> prefix(String stem) {
        Matcher name = CHANNEL.matcher(stem);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Why files, in ascending order, are not the channels of a case; empty if they are. */
    static Optional<String> trouble(String id, List<FoundFile> files) {
        for (int i = 1; i < files.size(); i++) {
            if (files.get(i).stem().equals(files.get(i - 1).stem())) {
                return Optional.of("%s and %s stand for the same channel; remove one of them."
                        .formatted(files.get(i - 1), files.get(i)));
            }
        }
        String last = files.get(files.size() - 1).stem();
        return Integer.parseInt(last.substring(id.length() + 1)) == files.size() - 1
                ? Optional.empty()
                : Optional.of("The channels are not complete: there are %s; they are numbered from 0000 without a gap."
                        .formatted(files.stream().map(FoundFile::name).collect(Collectors.joining(", "))));
    }
}
