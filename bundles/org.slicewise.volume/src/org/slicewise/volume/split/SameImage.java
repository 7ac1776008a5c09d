// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slicewise.volume.Split;

/**
 * Cases that have the same image, or the same channel of one.
 *
 * @param sha256 checksum of the image, in hexadecimal
 * @param cases the ids of at least two cases, in the order of the cohort
 */
public record SameImage(String sha256, List<String> cases) {

    public SameImage {
        cases = List.copyOf(cases);
    }

    /** Whether the image is in more than one of training, validation and test. */
    public boolean isParted(CohortSplit split) {
        return cases.stream()
                        .map(split::of)
                        .filter(each -> each != Split.UNASSIGNED)
                        .distinct()
                        .count()
                > 1;
    }

    /** The warning that images are in more than one split; empty if none is. */
    public static Optional<String> warning(List<SameImage> images, CohortSplit split) {
        List<SameImage> parted =
                images.stream().filter(image -> image.isParted(split)).toList();
        if (parted.isEmpty()) {
            return Optional.empty();
        }
        int others = parted.size() - 1;
        String more = others == 0
                ? ""
                : others == 1 ? ", and so is 1 more image" : ", and so are %d more images".formatted(others);
        return Optional.of("The same image is in different splits: cases %s%s; keep the same images together."
                .formatted(parted.get(0).text(split), more));
    }

    /** The items with those that have the same image in one group, along with all that were grouped with them. */
    public static List<SplitItem> together(List<SplitItem> items, List<SameImage> images) {
        Map<String, String> groups = items.stream().collect(Collectors.toMap(SplitItem::id, SplitItem::group));
        JoinedGroups joined = new JoinedGroups();
        for (SameImage image : images) {
            String first = groups.get(image.cases.get(0));
            image.cases.forEach(id -> joined.join(first, groups.get(id)));
        }
        return items.stream()
                .map(item -> item.withGroup(joined.nameOf(item.group())))
                .toList();
    }

    private String text(CohortSplit split) {
        return cases.stream()
                .map(id -> "\"%s\" (%s)".formatted(id, split.of(id).text()))
                .collect(Collectors.joining(", "));
    }
}
