// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tensors of a file an encoder takes.
 *
 * @param family of whose file they are
 * @param sources for each tensor of the encoder, by its name without prefix, the keys of the file that make it up
 * @param missing keys that the file should have and has not
 * @param surplus keys of the file that the encoder has no use for, for instance those of a classifier
 */
public record KeyMatch(String family, Map<String, List<String>> sources, List<String> missing, List<String> surplus) {

    private static final int MOST_SHOWN = 8;

    /**
     * Finds the tensors of an encoder.
     *
     * @throws WeightsFormatException if the file has the keys of no known family
     */
    static KeyMatch of(Path file, Set<String> encoder, Set<String> keys) throws WeightsFormatException {
        KeyMaps.Fit fit = KeyMaps.fitting(file, encoder, keys);
        Map<String, List<String>> sources = new LinkedHashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        Set<String> surplus = new LinkedHashSet<>(keys);
        for (String tensor : encoder) {
            List<String> from = fit.map().keys(tensor).stream()
                    .map(key -> fit.prefix() + key)
                    .toList();
            sources.put(tensor, from);
            from.stream().filter(key -> !keys.contains(key)).forEach(missing::add);
            from.forEach(surplus::remove);
        }
        return new KeyMatch(fit.map().family(), sources, List.copyOf(missing), List.copyOf(surplus));
    }

    /** Refuses a file in which keys are missing; the text lists these and the ones that are there for nothing. */
    void requireComplete(Path file) throws WeightsFormatException {
        if (!missing.isEmpty()) {
            throw new WeightsFormatException(
                    file,
                    "all %,d keys for this encoder, as %s".formatted(keyCount(), family),
                    "%,d missing (%s) and %,d surplus (%s)"
                            .formatted(missing.size(), shown(missing), surplus.size(), shown(surplus)));
        }
    }

    private long keyCount() {
        return sources.values().stream().mapToLong(List::size).sum();
    }

    private static String shown(List<String> keys) {
        String first = keys.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return keys.isEmpty() ? "none" : keys.size() > MOST_SHOWN ? first + ", ..." : first;
    }
}
