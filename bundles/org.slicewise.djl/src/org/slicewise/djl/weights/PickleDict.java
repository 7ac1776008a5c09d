// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A dictionary of a pickle. It may hold itself: nothing of it is compared, hashed or shown but its keys. */
final class PickleDict {

    private final Map<Object, Object> entries = new LinkedHashMap<>();

    /** Its entries in the order in which they came; keys are texts, numbers, truth values or null. */
    Map<Object, Object> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** Adds an entry; no key may come twice. */
    void put(PickleInput in, Object key, Object value) throws WeightsFormatException {
        boolean simple = key == null || key instanceof String || key instanceof Number || key instanceof Boolean;
        if (!simple) {
            throw in.refusal("texts and numbers as keys of a dict", PickleNames.kind(key));
        }
        if (entries.containsKey(key)) {
            throw in.refusal("each key of a dict once", "\"%s\" twice".formatted(key));
        }
        entries.put(key, value);
    }
}
