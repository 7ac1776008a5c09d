// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Things to choose from by name; the same name twice is an error when they are listed. */
final class Choices<T> {

    private final String kind;
    private final Map<String, T> byName = new TreeMap<>();

    Choices(String kind, Function<T, String> name, List<T> things) {
        this.kind = kind;
        for (T thing : things) {
            if (byName.put(name.apply(thing), thing) != null) {
                throw new IllegalStateException("There are two of the %s \"%s\".".formatted(kind, name.apply(thing)));
            }
        }
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    T named(String name) {
        T thing = byName.get(name);
        if (thing == null) {
            throw new IllegalArgumentException("There is no %s \"%s\"; known are %s.".formatted(kind, name, names()));
        }
        return thing;
    }
}
