// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.settings;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Things to choose from by name; the same name twice is an error when they are listed. */
public final class Choices<T> {

    private final String kind;
    private final Map<String, T> byName;

    private Choices(String kind, Map<String, T> byName) {
        this.kind = kind;
        this.byName = Collections.unmodifiableMap(byName);
    }

    /**
     * Things in the order of a list.
     *
     * @param kind what errors call one of them
     * @throws IllegalStateException if two have the same name
     */
    public static <T> Choices<T> listed(String kind, Function<? super T, String> name, List<? extends T> things) {
        Map<String, T> byName = new LinkedHashMap<>();
        for (T thing : things) {
            if (byName.put(name.apply(thing), thing) != null) {
                throw new IllegalStateException("There are two of the %s \"%s\".".formatted(kind, name.apply(thing)));
            }
        }
        return new Choices<>(kind, byName);
    }

    /** The same in the order of the names. */
    public static <T> Choices<T> sorted(String kind, Function<? super T, String> name, List<? extends T> things) {
        return listed(
                kind, name, things.stream().sorted(Comparator.comparing(name)).toList());
    }

    /** The names, in the order of the things. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The things. */
    public List<T> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The thing of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public T named(String name) {
        T thing = byName.get(name);
        if (thing == null) {
            throw new IllegalArgumentException("There is no %s \"%s\"; known are %s.".formatted(kind, name, names()));
        }
        return thing;
    }
}
