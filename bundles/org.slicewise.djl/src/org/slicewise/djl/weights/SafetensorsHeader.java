// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The header of a file of safetensors, true for the bytes that follow it.
 *
 * @param metadata texts about the file as a whole
 * @param entries the tensors by their names, in the order of their numbers in the file
 */
record SafetensorsHeader(SortedMap<String, String> metadata, Map<String, Entry> entries) {

    /**
     * A tensor and where its numbers are.
     *
     * @param tensor what it is
     * @param begin its first byte, counted from the end of the header
     * @param end the byte after its last one
     */
    record Entry(StoredTensor tensor, long begin, long end) {}

    SafetensorsHeader {
        metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * Reads a header and checks it: every tensor as long as its shape and type say, one directly after the other, and
     * the last one ending with the file.
     *
     * @param length bytes of the file after the header
     */
    static SafetensorsHeader parse(Path file, byte[] text, long length) throws WeightsFormatException {
        SafetensorsJson json = SafetensorsJson.parse(file, text);
        List<Entry> ordered = json.entries().stream()
                .sorted(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end))
                .toList();
        Map<String, Entry> entries = new LinkedHashMap<>();
        long end = 0;
        for (Entry entry : ordered) {
            requireSize(file, entry);
            if (entry.begin() != end) {
                throw new WeightsFormatException(
                        file,
                        "the numbers of %s from byte %d on, after those before them"
                                .formatted(entry.tensor().name(), end),
                        "byte %d".formatted(entry.begin()));
            }
            end = entry.end();
            entries.put(entry.tensor().name(), entry);
        }
        if (end != length) {
            throw new WeightsFormatException(
                    file, "%,d bytes of numbers after the header".formatted(end), "%,d".formatted(length));
        }
        return new SafetensorsHeader(json.metadata(), entries);
    }

    private static void requireSize(Path file, Entry entry) throws WeightsFormatException {
        StoredTensor tensor = entry.tensor();
        String expected =
                "%s with bytes for %s numbers of shape %s".formatted(tensor.name(), tensor.type(), tensor.shape());
        String found = "bytes %d to %d".formatted(entry.begin(), entry.end());
        try {
            long bytes = Math.multiplyExact(tensor.count(), tensor.type().bytes());
            if (Math.subtractExact(entry.end(), entry.begin()) != bytes) {
                throw new WeightsFormatException(file, expected, found);
            }
        } catch (ArithmeticException e) {
            throw new WeightsFormatException(file, expected, found, e);
        }
    }
}
