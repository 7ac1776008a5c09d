// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A kind of facts in a file, known by what their names begin with. */
enum FactKind {
    SPEC("spec."),
    LABEL("label."),
    CASE("case."),
    VALIDATION_CASE("validation-case."),
    IMAGES("images."),
    MACHINE("machine.");

    private final String prefix;

    FactKind(String prefix) {
        this.prefix = prefix;
    }

    /** Whether a fact is of this kind. */
    boolean isOf(String fact) {
        return fact.startsWith(prefix);
    }

    /** Adds a fact of this kind. */
    void put(Map<String, String> facts, Object name, String value) {
        facts.put(prefix + name, value);
    }

    /** Adds facts of this kind. */
    void putAll(Map<String, String> facts, Map<?, String> values) {
        values.forEach((name, value) -> put(facts, name, value));
    }

    /** The facts of this kind, by their names without what all of them begin with. */
    SortedMap<String, String> in(Map<String, String> facts) {
        SortedMap<String, String> values = new TreeMap<>();
        facts.forEach((fact, value) -> {
            if (isOf(fact)) {
                values.put(fact.substring(prefix.length()), value);
            }
        });
        return values;
    }
}
