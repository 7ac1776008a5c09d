// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The paths that dialogs were closed with, the newest first, until the program ends. */
final class PathHistory {

    private static final int LENGTH = 20;
    private static final Map<String, Deque<String>> BY_ID = new ConcurrentHashMap<>();

    private PathHistory() {}

    static List<String> of(String id) {
        Deque<String> paths = BY_ID.computeIfAbsent(id, key -> new ArrayDeque<>());
        synchronized (paths) {
            return List.copyOf(paths);
        }
    }

    static void add(String id, String path) {
        Deque<String> paths = BY_ID.computeIfAbsent(id, key -> new ArrayDeque<>());
        synchronized (paths) {
            paths.remove(path);
            paths.addFirst(path);
            if (paths.size() > LENGTH) {
                paths.removeLast();
            }
        }
    }
}
