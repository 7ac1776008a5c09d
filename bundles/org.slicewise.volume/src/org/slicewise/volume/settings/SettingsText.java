// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.settings;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Settings as flat text that are taken one by one; a missing, superfluous or unreadable one is an error. */
public final class SettingsText {

    private final String owner;
    private final SortedMap<String, String> left;

    /**
     * Settings of which none is taken.
     *
     * @param owner what has these settings, as the beginning of errors
     */
    public SettingsText(String owner, Map<String, String> text) {
        this.owner = owner;
        this.left = new TreeMap<>(text);
    }

    /** Takes a text as it stands. */
    public String take(String key) {
        String value = left.remove(key);
        if (value == null) {
            throw new IllegalArgumentException("%s lacks \"%s\".".formatted(owner, key));
        }
        return value;
    }

    /** Takes a whole number. */
    public int whole(String key) {
        return parsed(key, take(key), "a whole number", Integer::valueOf);
    }

    /** Takes a whole number of up to 64 bits. */
    public long large(String key) {
        return parsed(key, take(key), "a whole number", Long::valueOf);
    }

    /** Takes a number. */
    public double number(String key) {
        return number(key, take(key));
    }

    /** Takes texts that commas part; none of a blank text. */
    public List<String> listed(String key) {
        String value = take(key);
        return value.isBlank()
                ? List.of()
                : Stream.of(value.split(",", -1)).map(String::strip).toList();
    }

    /** Takes numbers that commas part. */
    public List<Double> numbers(String key) {
        return listed(key).stream().map(value -> number(key, value)).toList();
    }

    /** Takes all texts whose keys have a prefix, and leaves the prefix out. */
    public SortedMap<String, String> below(String prefix) {
        SortedMap<String, String> below = new TreeMap<>();
        for (String key : List.copyOf(left.keySet())) {
            if (key.startsWith(prefix)) {
                below.put(key.substring(prefix.length()), take(key));
            }
        }
        return below;
    }

    /** Takes all numbers whose keys have a prefix, and leaves the prefix out. */
    public SortedMap<String, Double> numbersBelow(String prefix) {
        SortedMap<String, Double> numbers = new TreeMap<>();
        below(prefix).forEach((name, value) -> numbers.put(name, number(prefix + name, value)));
        return numbers;
    }

    /** Refuses a key that nobody took. */
    public void requireAllTaken() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("%s has the unknown key \"%s\".".formatted(owner, left.firstKey()));
        }
    }

    private static double number(String key, String value) {
        return parsed(key, value, "a number", Double::valueOf);
    }

    private static <T> T parsed(String key, String value, String kind, Function<String, T> parser) {
        try {
            return parser.apply(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" must be %s, but is \"%s\".".formatted(key, kind, value), e);
        }
    }
}
