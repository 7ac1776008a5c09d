// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The names that files of one kind have, relative to the folder of a cohort: <code>{id}</code> stands for the id of a case,
 * the same at each place, and {@code *} for anything; neither for a slash.
 *
 * <p>Where a name can be read in several ways, the id starts as late as it can, and then is as long as it can be.
 */
final class PathPattern {

    static final String ID = "{id}";

    private static final int MOST_STARS = 4;
    private static final int LONGEST = 500;

    private final String text;
    private final PatternParts beforeId;
    private final PatternParts betweenIds;
    private final PatternParts afterIds;

    private PathPattern(String text, List<String> parts) {
        this.text = text;
        int first = parts.indexOf(ID);
        int last = parts.lastIndexOf(ID);
        this.beforeId = new PatternParts(parts.subList(0, first));
        this.betweenIds = new PatternParts(parts.subList(first + 1, Math.max(first, last) + 1));
        this.afterIds = new PatternParts(parts.subList(last + 1, parts.size()));
    }

    /**
     * The pattern of a text.
     *
     * @throws IllegalArgumentException if it has no id, or leads out of the folder
     */
    static PathPattern parse(String text) {
        require(text.contains(ID), text, "it does not say where the id of a case stands; write {id} there");
        require(!text.startsWith("/") && !text.contains("\\"), text, "it is not relative to the folder, with slashes");
        require(!("/" + text + "/").contains("/../"), text, "it leads out of the folder");
        require(text.length() <= LONGEST, text, "it is longer than %d characters".formatted(LONGEST));
        long stars = text.chars().filter(c -> c == '*').count();
        require(stars <= MOST_STARS, text, "it has more than %d stars".formatted(MOST_STARS));
        String here = Arrays.stream(text.split("/", -1))
                .filter(name -> !name.equals("."))
                .collect(Collectors.joining("/"));
        return new PathPattern(text, List.of(here.split("(?=\\{id})|(?<=\\{id})|(?=\\*)|(?<=\\*)")));
    }

    /**
     * The id of the case of a file, if its name is one of these. The work grows with the square of the length of the
     * name, and faster only where the id stands at several places and after a star.
     */
    Optional<String> id(FoundFile file) {
        String name = file.name();
        boolean[] starts = beforeId.endsFrom(name, PatternParts.only(name, 0), "");
        boolean[] tails = afterIds.startsTo(name);
        for (int start = name.length() - 1; start >= 0; start--) {
            if (starts[start]) {
                Optional<String> id = idFrom(name, start, tails);
                if (id.isPresent()) {
                    return id;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> idFrom(String name, int start, boolean[] tails) {
        int slash = name.indexOf('/', start);
        for (int end = slash < 0 ? name.length() : slash; end > start; end--) {
            String id = name.substring(start, end);
            if (betweenIds.canStart(name, end) && betweenIds.leads(name, end, id, tails)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** The name for a case. */
    String name(String id) {
        return text.replace(ID, id);
    }

    @Override
    public String toString() {
        return text;
    }

    private static void require(boolean holds, String text, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("The pattern \"%s\" cannot be used: %s.".formatted(text, otherwise));
        }
    }
}
