// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something users may choose about a network: its name, its default, and what it can be. */
public final class NetworkOption {

    private final String name;
    private final String byDefault;
    private final String meaning;
    private final String allowed;
    private final Predicate<String> check;
    private final List<String> names;
    private final Map<String, String> synonyms;

    private NetworkOption(
            String name,
            String byDefault,
            String meaning,
            String allowed,
            Predicate<String> check,
            List<String> names,
            Map<String, String> synonyms) {
        this.name = name;
        this.byDefault = byDefault;
        this.meaning = meaning;
        this.allowed = allowed;
        this.check = check;
        this.names = List.copyOf(names);
        this.synonyms = Map.copyOf(synonyms);
    }

    /** A whole number of a range. */
    static NetworkOption whole(String name, int byDefault, int low, int high, String meaning) {
        return new NetworkOption(
                name,
                Integer.toString(byDefault),
                meaning,
                "a whole number from %s to %s".formatted(low, high),
                text -> isWhole(text, low, high),
                List.of(),
                Map.of());
    }

    /** A list of at most {@code most} whole numbers of a range, which may be empty if its default is. */
    static NetworkOption wholes(String name, List<Integer> byDefault, int low, int high, int most, String meaning) {
        return new NetworkOption(
                name,
                byDefault.stream().map(String::valueOf).collect(Collectors.joining(",")),
                meaning,
                "at most %s whole numbers from %s to %s with commas between them".formatted(most, low, high),
                text -> text.isEmpty() ? byDefault.isEmpty() : areWhole(text.split(",", -1), low, high, most),
                List.of(),
                Map.of());
    }

    /** One of some names; the first one is the default. */
    static NetworkOption choice(String name, List<String> names, String meaning) {
        return choice(name, names, Map.of(), meaning);
    }

    /**
     * The same with other words for some of the names.
     *
     * @param synonyms the name each other word stands for
     */
    static NetworkOption choice(String name, List<String> names, Map<String, String> synonyms, String meaning) {
        return new NetworkOption(name, names.get(0), meaning, "one of " + names, names::contains, names, synonyms);
    }

    private static boolean areWhole(String[] texts, int low, int high, int most) {
        return texts.length <= most && Stream.of(texts).allMatch(text -> isWhole(text, low, high));
    }

    private static boolean isWhole(String text, int low, int high) {
        if (!text.matches("\\d{1,9}")) {
            return false;
        }
        int value = Integer.parseInt(text);
        return value >= low && value <= high;
    }

    /** The name by which settings and files know it. */
    public String name() {
        return name;
    }

    /** The value it has where none is given. */
    public String byDefault() {
        return byDefault;
    }

    /** What it decides, in a few words for users. */
    public String meaning() {
        return meaning;
    }

    /** All words it may be, the other words for the same included; none if it is made of numbers. */
    List<String> words() {
        return Stream.concat(names.stream(), synonyms.keySet().stream()).toList();
    }

    /** What its value can be, such as {@code a whole number from 1 to 6}. */
    public String allowed() {
        return allowed;
    }

    /** The value without blanks and by its first name, if it can be one. */
    String checked(String value) {
        String written = value.replace(" ", "");
        String bare = synonyms.getOrDefault(written, written);
        if (!check.test(bare)) {
            throw new IllegalArgumentException(
                    "\"network.%s\" must be %s, but is \"%s\".".formatted(name, allowed, value));
        }
        return bare;
    }
}
