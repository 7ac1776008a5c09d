// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that files of one kind have, relative to the folder of a cohort: <code>{id}</code> stands for the id of a case,
 * the same at each place, and {@code *} for anything; neither for a slash.
 */
final class PathPattern {

    static final String ID = "{id}";

    private static final int MOST_STARS = 4;
    private static final int LONGEST = 500;

    private final String text;
    private final Pattern pattern;

    private PathPattern(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
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
        StringBuilder regex = new StringBuilder();
        boolean first = true;
        for (String part :
                text.replace("./", "/").replaceFirst("^/", "").split("(?=\\{id})|(?<=\\{id})|(?=\\*)|(?<=\\*)")) {
            switch (part) {
                case ID -> {
                    regex.append(first ? "(?<id>[^/]+)" : "\\k<id>");
                    first = false;
                }
                case "*" -> regex.append("[^/]*");
                default -> regex.append(Pattern.quote(part));
            }
        }
        return new PathPattern(text, Pattern.compile(regex.toString()));
    }

    /** The id of the case of a file, if its name is one of these. */
    Optional<String> id(FoundFile file) {
        Matcher matcher = pattern.matcher(file.name());
        return matcher.matches() ? Optional.of(matcher.group("id")) : Optional.empty();
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
