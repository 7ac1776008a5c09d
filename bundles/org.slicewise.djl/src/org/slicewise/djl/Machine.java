// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the last digits of a training depend on besides what the user chose.
 *
 * @param facts by name
 */
record Machine(SortedMap<String, String> facts) {

    /** This one. */
    static Machine with(Device device) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("device", Gpus.name(device));
        facts.put("pytorch", DjlRuntime.get().version());
        facts.put("threads", Integer.toString(DjlRuntime.get().threads()));
        return new Machine(facts);
    }

    /** What differs from another one, in a sentence; empty if nothing does. */
    Optional<String> differenceFrom(Map<String, String> before) {
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            String was = before.getOrDefault(fact.getKey(), "not told");
            if (!was.equals(fact.getValue())) {
                return Optional.of(("The training began with %1$s = %2$s and goes on with %1$s = %3$s: its weights will"
                                + " differ in their last digits from those of one that was never cut off.")
                        .formatted(fact.getKey(), was, fact.getValue()));
            }
        }
        return Optional.empty();
    }
}
