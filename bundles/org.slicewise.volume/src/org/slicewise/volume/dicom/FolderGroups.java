// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Folders in groups: those that were converted together, and those that share a series, are in one. */
final class FolderGroups {

    /** The group of each folder. */
    private final SortedMap<String, SortedSet<String>> groups = new TreeMap<>();

    /** One of the folders that hold files of a series, by its UID. */
    private final Map<String, String> owners = new HashMap<>();

    /** Adds the folders of a record. */
    void add(ImportRecord record) {
        String first = record.folders().firstKey();
        record.folders().keySet().forEach(path -> join(first, path));
        record.series().forEach(uid -> join(first, owners.computeIfAbsent(uid, key -> first)));
    }

    private void join(String one, String other) {
        SortedSet<String> ones = group(one);
        SortedSet<String> others = group(other);
        if (ones != others) {
            SortedSet<String> more = ones.size() < others.size() ? others : ones;
            SortedSet<String> fewer = more == ones ? others : ones;
            more.addAll(fewer);
            fewer.forEach(path -> groups.put(path, more));
        }
    }

    private SortedSet<String> group(String path) {
        return groups.computeIfAbsent(path, key -> new TreeSet<>(List.of(key)));
    }

    /** Every group once, in the order of their first folders. */
    List<SortedSet<String>> all() {
        return groups.entrySet().stream()
                .filter(entry -> entry.getValue().first().equals(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
