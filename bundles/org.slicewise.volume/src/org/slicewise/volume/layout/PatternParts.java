// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.List;

/**
 * A part of a {@link PathPattern}: plain texts, stars and places of the id, one after the other.
 *
 * <p>Places in a name are marked in an array with one more element than the name has characters; each part moves all
 * marks at once, so that no name is tried in more ways than it has places.
 */
record PatternParts(List<String> parts) {

    private static final String STAR = "*";

    /** A single place in a name. */
    static boolean[] only(String name, int place) {
        boolean[] marks = new boolean[name.length() + 1];
        marks[place] = true;
        return marks;
    }

    /** Whether what stands at a place does not rule these parts out at first sight. */
    boolean canStart(String name, int place) {
        return parts.isEmpty()
                || parts.get(0).equals(STAR)
                || parts.get(0).equals(PathPattern.ID)
                || name.startsWith(parts.get(0), place);
    }

    /** Whether these parts can lead from a place to one of some others. */
    boolean leads(String name, int place, String id, boolean[] others) {
        if (parts.isEmpty()) {
            return others[place];
        }
        boolean[] ends = endsFrom(name, only(name, place), id);
        for (int i = 0; i < ends.length; i++) {
            if (ends[i] && others[i]) {
                return true;
            }
        }
        return false;
    }

    /** Where these parts can end in a name if they start at one of some places. */
    boolean[] endsFrom(String name, boolean[] starts, String id) {
        boolean[] marks = starts;
        for (String part : parts) {
            marks = part.equals(STAR)
                    ? overStar(name, marks)
                    : over(name, marks, part.equals(PathPattern.ID) ? id : part);
        }
        return marks;
    }

    /** Where these parts, which have no id, can start so that they reach the end of a name. */
    boolean[] startsTo(String name) {
        boolean[] marks = only(name, name.length());
        for (int i = parts.size() - 1; i >= 0; i--) {
            marks = parts.get(i).equals(STAR) ? backOverStar(name, marks) : backOver(name, marks, parts.get(i));
        }
        return marks;
    }

    private static boolean[] over(String name, boolean[] from, String text) {
        boolean[] to = new boolean[from.length];
        for (int i = 0; i + text.length() < from.length; i++) {
            to[i + text.length()] = from[i] && name.startsWith(text, i);
        }
        return to;
    }

    private static boolean[] overStar(String name, boolean[] from) {
        boolean[] to = from.clone();
        for (int i = 0; i < name.length(); i++) {
            to[i + 1] |= to[i] && name.charAt(i) != '/';
        }
        return to;
    }

    private static boolean[] backOver(String name, boolean[] to, String text) {
        boolean[] from = new boolean[to.length];
        for (int i = 0; i + text.length() < to.length; i++) {
            from[i] = to[i + text.length()] && name.startsWith(text, i);
        }
        return from;
    }

    private static boolean[] backOverStar(String name, boolean[] to) {
        boolean[] from = to.clone();
        for (int i = name.length() - 1; i >= 0; i--) {
            from[i] |= from[i + 1] && name.charAt(i) != '/';
        }
        return from;
    }
}
