// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slices as users write them: storage indices from 0 and ranges of them, such as {@code 0,4,8-11}. */
record SliceList(SortedSet<Integer> indices) {

    private static final int LARGEST = 1_000_000;
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,7})(?:-(\\d{1,7}))?");

    SliceList {
        indices = Collections.unmodifiableSortedSet(new TreeSet<>(indices));
    }

    /** Reads the list; an {@link IllegalArgumentException} names the entry that is none. */
    static SliceList parse(String text) {
        SortedSet<Integer> indices = new TreeSet<>();
        for (String entry : text.split(",", -1)) {
            Matcher matcher = ENTRY.matcher(entry.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "\"%s\" is neither a slice nor a range of slices such as 8-11.".formatted(entry.strip()));
            }
            int first = index(matcher.group(1));
            int last = matcher.group(2) == null ? first : index(matcher.group(2));
            if (last < first) {
                throw new IllegalArgumentException(
                        "The range %s ends before it begins; write %d-%d.".formatted(entry.strip(), last, first));
            }
            for (int index = first; index <= last; index++) {
                indices.add(index);
            }
        }
        return new SliceList(indices);
    }

    private static int index(String digits) {
        int index = Integer.parseInt(digits);
        if (index > LARGEST) {
            throw new IllegalArgumentException("No volume has a slice %d.".formatted(index));
        }
        return index;
    }
}
